import { Router } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { ConversationLog } from '../conversations/log.js';

/** `/healthz` (alive), `/readyz` (can serve) and `/metrics` (Prometheus; counts only, no words and no ids). */
export function healthRoutes(
  log: ConversationLog,
  { canServe, openSockets }: { canServe: () => Promise<boolean>; openSockets: () => number },
): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const entries = new Counter({
    name: 'guildhall_entries_total',
    help: 'Entries added to conversations',
    labelNames: ['kind', 'from'],
    registers: [registry],
  });
  const moves = new Counter({
    name: 'guildhall_moves_total',
    help: 'Moves of conversations between states',
    labelNames: ['move', 'cause'],
    registers: [registry],
  });
  const sockets = new Gauge({
    name: 'guildhall_open_sockets',
    help: 'Browsers connected to this process',
    registers: [],
    collect() {
      this.set(openSockets());
    },
  });
  registry.registerMetric(sockets);
  log.onCommitted(({ entries: added }) => {
    for (const entry of added) {
      entries.inc({ kind: entry.kind, from: entry.from });
      if (entry.kind === 'state') moves.inc({ move: entry.move, cause: entry.cause });
    }
  });

  const router = Router();
  router.get('/healthz', (_, response) => {
    response.type('text/plain').send('alive\n');
  });
  router.get('/readyz', async (_, response) => {
    const isReady = await canServe().catch(() => false);
    response
      .status(isReady ? 200 : 503)
      .type('text/plain')
      .send(isReady ? 'ready\n' : 'not ready: the database does not answer\n');
  });
  router.get('/metrics', async (_, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
