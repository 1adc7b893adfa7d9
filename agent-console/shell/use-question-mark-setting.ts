import { useState } from 'preact/hooks';

const key = 'guildhall.question-mark';

/** Whether ? opens the shortcuts. Some people's speech software types single characters by accident: they turn it off. */
export function useQuestionMarkSetting(): [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => read() !== 'off');
  return [
    isOn,
    (next) => {
      setIsOn(next);
      write(next ? 'on' : 'off');
    },
  ];
}

function read(): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(setting: string): void {
  try {
    window.localStorage.setItem(key, setting);
  } catch {
    // It holds until the next reload.
  }
}
