export interface AlertSettings {
  sound: boolean;
  notification: boolean;
}

const key = 'guildhall.alerts';
const off: AlertSettings = { sound: false, notification: false };

/** How this browser tells of an offer. Nothing makes a sound until somebody asks for it. */
export function readAlertSettings(): AlertSettings {
  try {
    return { ...off, ...(JSON.parse(window.localStorage.getItem(key) ?? '{}') as Partial<AlertSettings>) };
  } catch {
    return off;
  }
}

export function writeAlertSettings(settings: AlertSettings): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // They hold until the next reload.
  }
}
