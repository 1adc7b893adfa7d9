import type { ErrorRequestHandler, RequestHandler } from 'express';
import { council } from './council.js';
import type { Views } from './views.js';

export function answerNotFound(views: Views): RequestHandler {
  return (_req, res) => {
    const advice = `If you typed the address, check that it is right. Or call us on ${council.phone}.`;
    views.show(res, 'problem.njk', { title: 'Page not found', advice }, 404);
  };
}

/** A request that we could not read gets a page of the site; a fault of ours goes on to the server's own handler. */
export function answerProblem(views: Views): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    const status = statusOf(error);
    if (status === undefined || res.headersSent) {
      next(error);
      return;
    }
    const advice = `Go back and try again. Or call us on ${council.phone}.`;
    views.show(res, 'problem.njk', { title: 'We could not read what you sent', advice }, status);
  };
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
