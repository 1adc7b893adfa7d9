import { addFirstAdmin } from './actions/add-staff.js';
import { createApp } from './app.js';
import { ConfigFault, readConfig, type Config } from './config.js';
import { KnowledgeFault } from './knowledge/knowledge-fault.js';
import { createLogger } from './lib/logger.js';
import { projectRoot } from './lib/project-root.js';
import { openServices } from './services.js';
import { RedisFault } from './lib/redis.js';
import { DatabaseFault } from './store/database.js';

/** Configuration, services, app, listen; and on a signal all of it in the other order. */
async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const root = projectRoot();
  const services = await openServices(config, root);
  const { http, stop } = await createApp(services, config, root, logger);
  const firstAdmin = await addFirstAdmin(services, {
    email: config.adminEmail,
    password: config.adminPassword,
  });
  await listening(http, config);
  say(welcome(config, firstAdmin));

  let isStopping = false;
  const shutDown = (): void => {
    if (isStopping) return;
    isStopping = true;
    void stop()
      .then(() => services.close())
      .then(
        () => process.exit(0),
        (fault: unknown) => {
          logger.error({ fault: String(fault) }, 'the server did not stop in order');
          process.exit(1);
        },
      );
  };
  process.once('SIGTERM', shutDown);
  process.once('SIGINT', shutDown);
}

/** The port cannot be used; the message says what to do. */
class PortFault extends Error {}

function listening(http: Awaited<ReturnType<typeof createApp>>['http'], config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `another program is using port ${config.port}. Stop it, or start Guildhall with another, as in PORT=3001 npm start`,
        EACCES: `this account may not use port ${config.port}. Choose one above 1023, as in PORT=3000 npm start`,
        EADDRNOTAVAIL: `this machine has no address ${config.host ?? ''}. Put HOST right, or leave it out`,
      };
      reject(new PortFault(`Guildhall cannot start: ${why[cause.code ?? ''] ?? cause.message}.`, { cause }));
    });
    http.listen(config.port, config.host, resolve);
  });
}

function welcome(config: Config, firstAdmin: { email: string; password: string } | null): string {
  const lines = [
    '',
    `  Guildhall is ready at ${config.publicUrl}`,
    `    the demo council   ${config.publicUrl}/demo/`,
    `    the staff console  ${config.publicUrl}/console/`,
  ];
  if (firstAdmin) {
    lines.push(
      '',
      '  The first admin, shown this once: sign in with',
      `    email     ${firstAdmin.email}`,
      `    password  ${firstAdmin.password}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((fault: unknown) => {
  const isForThePerson = [ConfigFault, DatabaseFault, KnowledgeFault, RedisFault, PortFault].some(
    (kind) => fault instanceof kind,
  );
  process.stderr.write(
    `\n${isForThePerson ? (fault as Error).message : String((fault as Error)?.stack ?? fault)}\n\n`,
  );
  process.exit(1);
});
