import type { Request, RequestHandler } from 'express';
import { council } from './council.js';
import type { Views } from './views.js';

/** Refuses a form that another site sent in the resident's name. */
export function refuseOtherSites(views: Views): RequestHandler {
  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD' || isSentByOurPage(req)) {
      next();
      return;
    }
    const advice = `Go back to the form, reload the page and send it again. Or call us on ${council.phone}.`;
    views.show(res, 'problem.njk', { title: 'We could not accept that form', advice }, 403);
  };
}

/** Browsers leave `Sec-Fetch-Site` out on plain HTTP, save on localhost; `Origin` they send with every form. */
function isSentByOurPage(req: Request): boolean {
  const site = req.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = req.get('Origin');
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === req.host;
}
