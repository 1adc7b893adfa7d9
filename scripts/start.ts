import { buildIfStale } from './build.js';

await buildIfStale();
// The compiled server, so that no compiler stays in memory beside it.
const compiledServer = '../dist/server/main.js';
await import(compiledServer);
