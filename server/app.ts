import { createServer, type Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import helmet from 'helmet';
import { demoSite } from '../demo/site.js';
import type { Config } from './config.js';
import { attachmentsApi } from './http/attachments-api.js';
import { consoleFiles, widgetFiles } from './http/browser-files.js';
import { councilPages } from './http/council-pages.js';
import { faultHandler, unknownRoute } from './http/faults.js';
import { healthRoutes } from './http/health.js';
import { openApiDocument } from './http/openapi.js';
import { settingsApi } from './http/settings-api.js';
import { staffApi } from './http/staff-api.js';
import { startJobs } from './jobs.js';
import type { Logger } from './lib/logger.js';
import { sharedLimits } from './lib/rate-limits.js';
import { connectedRedis } from './lib/redis.js';
import type { RunningServices } from './services.js';
import { serveStaff } from './sockets/agent.js';
import { announceChanges } from './sockets/announce.js';
import { CommandsUnderWay } from './sockets/commands-under-way.js';
import { ConnectedResidents } from './sockets/connected-residents.js';
import { ConnectedStaff } from './sockets/connected-staff.js';
import { hangUpOnSession } from './sockets/ended-sessions.js';
import { namespacesOf } from './sockets/namespaces.js';
import { rooms } from './sockets/rooms.js';
import { serveResidents } from './sockets/resident.js';
import { createSocketServer } from './sockets/socket-server.js';

/** What is under way when the process is asked to stop gets this long. */
const mostStoppingMilliseconds = 5_000;

/** Everything that the process serves, in one list. */
export async function createApp(
  services: RunningServices,
  config: Config,
  root: string,
  logger: Logger,
): Promise<{ http: HttpServer; stop: () => Promise<void> }> {
  const app = express();
  const http = createServer(app);
  const redis = config.redisUrl === undefined ? null : await connectedRedis(config.redisUrl, logger);
  const io = createSocketServer(http, config, redis);
  const namespaces = namespacesOf(io);
  const connected = new ConnectedStaff();
  const underWay = new CommandsUnderWay();
  const limit = sharedLimits(redis);
  const dist = join(root, 'dist');
  // They connect again by themselves, with the rights that they have now, if they have any.
  const reconnect = (staffId: string) => namespaces.agent.in(rooms.staff(staffId)).disconnectSockets();

  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);
  app.use(
    helmet({ contentSecurityPolicy: false, strictTransportSecurity: config.publicUrl.startsWith('https:') }),
  );
  app.use(
    healthRoutes(services.log, { canServe: services.canServe, openSockets: () => io.engine.clientsCount }),
  );
  app.get('/api/openapi.json', (_, response) => void response.json(openApiDocument(config.publicUrl)));
  app.use('/api', attachmentsApi(services, config.allowedOrigins));
  app.use(
    '/api',
    staffApi(services, {
      isSecure: config.publicUrl.startsWith('https:'),
      limit,
      onSignedOut: (tokenHash) => hangUpOnSession(namespaces, tokenHash),
    }),
  );
  app.use('/api', settingsApi(services, reconnect));
  app.use(widgetFiles(dist));
  app.use(consoleFiles(dist));
  app.use(
    '/demo',
    demoSite({
      projectRoot: root,
      mountPath: '/demo',
      widgetScript: '/widget.js',
      pages: councilPages(services.knowledge),
    }),
  );
  app.get('/', (_, response) => response.redirect('/demo/'));
  app.use(unknownRoute);
  app.use(faultHandler(logger));

  const options = { trustedProxies: config.trustedProxies, limit, underWay, logger };
  announceChanges(namespaces, services.log);
  const residents = new ConnectedResidents();
  serveResidents(namespaces, services, residents, options);
  serveStaff(namespaces, services, connected, [new URL(config.publicUrl).origin], options);
  const stopJobs = startJobs(services, namespaces, { staff: connected, residents }, logger);

  return {
    http,
    // Nothing new comes in, what is under way is finished and acknowledged, and only then do we hang up:
    // browsers dial another process, or this one when it is back, and catch up.
    stop: async () => {
      http.close();
      await underWay.stop(mostStoppingMilliseconds);
      await stopJobs();
      await io.close();
      http.closeAllConnections();
      redis?.destroy();
    },
  };
}
