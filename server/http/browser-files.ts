import { join } from 'node:path';
import { Router, static as serveFiles } from 'express';
import helmet from 'helmet';
import { replayContentSecurityPolicy } from '../cobrowse/replay-policy.js';

/** What any council's page may load: the widget's loader and its parts. */
export function widgetFiles(distFolder: string): Router {
  const router = Router();
  const anywhere = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
  const serve = (folder: string) =>
    serveFiles(folder, {
      index: false,
      maxAge: '5m',
      setHeaders: (response) => {
        for (const [name, value] of Object.entries(anywhere)) response.setHeader(name, value);
      },
    });
  router.use('/widget', serve(join(distFolder, 'widget')));
  router.get('/widget.js', serve(distFolder));
  return router;
}

/** The staff console, and the frame of its own in which a resident's page is replayed. */
export function consoleFiles(distFolder: string): Router {
  const router = Router();
  const folder = join(distFolder, 'console');
  router.use('/console/replay', (_, response, next) => {
    response.setHeader('content-security-policy', replayContentSecurityPolicy);
    next();
  });
  router.use('/console', helmet.xFrameOptions({ action: 'sameorigin' }), (request, response, next) => {
    if (!request.path.startsWith('/replay')) response.setHeader('content-security-policy', consolePolicy);
    next();
  });
  router.use('/console/assets', serveFiles(join(folder, 'assets'), { immutable: true, maxAge: '1y' }));
  router.use('/console', serveFiles(folder));
  return router;
}

const consolePolicy = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');
