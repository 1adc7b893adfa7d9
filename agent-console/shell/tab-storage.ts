/** The tab's session storage; null where the browser forbids it. */
export function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** On signing out, what was written and not sent goes: the next person at this computer must not find it. */
export function forgetWritings(): void {
  const storage = tabStorage();
  for (const key of Object.keys(storage ?? {})) {
    if (key.startsWith('guildhall.draft.') || key.startsWith('guildhall.outbox.')) storage?.removeItem(key);
  }
}
