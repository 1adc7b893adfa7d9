import { parse } from 'cookie';
import type { Request, Response } from 'express';
import type { HeldAnswers, Progress } from './held-answers.js';

const cookieName = 'thornmarch-form';

/** Which progress through a form belongs to the browser that asks, by the demonstration's own cookie. */
export interface Visits {
  find(req: Request): Progress | null;
  /** The progress to write in; begins it, and only then sets the cookie. */
  open(req: Request, res: Response): Progress;
  /** The browser came from one of our forms, but what it answered is no longer held. */
  isCleared(req: Request): boolean;
}

export function visitsTo(form: string, held: HeldAnswers, mountPath: string): Visits {
  const idOf = (req: Request) => parse(req.get('Cookie') ?? '')[cookieName];
  const find = (req: Request) => {
    const id = idOf(req);
    return id === undefined ? null : held.find(id, form);
  };
  return {
    find,
    open(req, res) {
      const { id, progress } = held.open(idOf(req), form);
      const path = mountPath || '/';
      res.cookie(cookieName, id, { httpOnly: true, sameSite: 'lax', secure: req.secure, path });
      return progress;
    },
    isCleared: (req) => find(req) === null && (req.method === 'POST' || idOf(req) !== undefined),
  };
}
