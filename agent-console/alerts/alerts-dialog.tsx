import { useState } from 'preact/hooks';
import { Dialog } from '../shell/dialog.js';
import { readAlertSettings, writeAlertSettings, type AlertSettings } from './alert-settings.js';
import { chime } from './chime.js';

/** How this browser tells of an offer. */
export function AlertsDialog({ onClose }: { onClose: () => void }) {
  const [settings, setSettings] = useState(readAlertSettings);
  const [fault, setFault] = useState<string | null>(null);

  function set(change: Partial<AlertSettings>): void {
    const next = { ...settings, ...change };
    setSettings(next);
    writeAlertSettings(next);
  }

  async function setNotification(isOn: boolean): Promise<void> {
    setFault(null);
    if (!isOn || !('Notification' in window)) {
      set({ notification: false });
      if (isOn) setFault('This browser has no desktop notifications.');
      return;
    }
    const permission = await Notification.requestPermission();
    set({ notification: permission === 'granted' });
    if (permission !== 'granted') {
      setFault('The browser does not allow notifications from here. Allow them in its site settings first.');
    }
  }

  return (
    <Dialog title="Alerts" onClose={onClose}>
      <p class="dialog__lead">How this browser tells you of an offer.</p>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.sound}
          onChange={(event) => {
            set({ sound: event.currentTarget.checked });
            if (event.currentTarget.checked) chime();
          }}
        />
        <span>Play a sound</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.notification}
          onChange={(event) => void setNotification(event.currentTarget.checked)}
        />
        <span>Show a desktop notification when the console is not in front</span>
      </label>
      <p class="field__fault" role="alert">
        {fault}
      </p>
    </Dialog>
  );
}
