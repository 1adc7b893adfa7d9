import type { AddressInfo } from 'node:net';
import express from 'express';
import helmet from 'helmet';
import { demoSite, type CouncilPage } from '../../demo/site.js';
import type { Clock } from '../../server/lib/clock.js';

/** The policy that every page of the site must work under. */
const directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
};

export interface DemoCouncil {
  url: string;
  close(): Promise<void>;
}

/** The demonstration site, listening on a port of its own. */
export async function openDemoCouncil(pages: CouncilPage[] = [], clock?: Clock): Promise<DemoCouncil> {
  const site = demoSite({
    projectRoot: process.cwd(),
    mountPath: '/demo',
    widgetScript: '/widget.js',
    pages,
    ...(clock && { clock }),
  });
  const app = express();
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives } }));
  app.use('/demo', site);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
