import { newToken } from '../../server/lib/ids.js';
import type { Clock } from '../../server/lib/clock.js';
import type { Answers } from './form.js';

/** How far one resident is through one form. */
export interface Progress {
  answers: Answers;
  /** They have looked through their answers and sent them. */
  isChecked: boolean;
  /** Set when the form is done, and its answers are gone. */
  reference: string | null;
}

export interface HeldAnswers {
  find(id: string, form: string): Progress | null;
  /** The progress to write to; begins it where there is none, under a new id if `id` is not known. */
  open(id: string | undefined, form: string): { id: string; progress: Progress };
}

interface HeldOptions {
  clock: Clock;
  keepMs: number;
  /** Beyond this many residents, the one longest idle makes room. */
  most: number;
}

interface Held {
  expiresAt: number;
  byForm: Map<string, Progress>;
}

/** Answers of unfinished forms, in memory alone: nothing of the demonstration reaches a disk. */
export function holdAnswers({ clock, keepMs, most }: HeldOptions): HeldAnswers {
  const heldById = new Map<string, Held>();

  // Each write puts its resident last, so those to forget are always in front.
  const forgetExpired = () => {
    for (const [id, held] of heldById) {
      if (held.expiresAt > clock.now().getTime()) return;
      heldById.delete(id);
    }
  };
  setInterval(forgetExpired, 60_000).unref();

  return {
    find(id, form) {
      forgetExpired();
      return heldById.get(id)?.byForm.get(form) ?? null;
    },
    open(id, form) {
      forgetExpired();
      const known = id === undefined ? undefined : heldById.get(id);
      const heldId = known && id !== undefined ? id : newToken();
      const byForm = known?.byForm ?? new Map<string, Progress>();
      heldById.delete(heldId);
      const oldest = heldById.keys().next().value;
      if (heldById.size >= most && oldest !== undefined) heldById.delete(oldest);
      heldById.set(heldId, { byForm, expiresAt: clock.now().getTime() + keepMs });
      const progress = byForm.get(form) ?? { answers: {}, isChecked: false, reference: null };
      byForm.set(form, progress);
      return { id: heldId, progress };
    },
  };
}
