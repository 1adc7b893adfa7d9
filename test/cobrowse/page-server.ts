import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { replayContentSecurityPolicy } from '../../server/cobrowse/replay-policy.js';
import { builtCode } from './built-code.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const govuk = fileURLToPath(new URL('../../node_modules/govuk-frontend/dist/govuk/', import.meta.url));
const pages = fileURLToPath(new URL('./pages/', import.meta.url));

export interface PageServer {
  readonly origin: string;
  /** Every path that any browser asked for. */
  readonly asked: string[];
  /** Serves text at a path. */
  put(path: string, text: string): void;
  close(): void;
}

/** Where a path's file is, for what is not put by a test. */
async function fileFor(path: string): Promise<string | undefined> {
  const { resident, console: agent } = await builtCode();
  if (path === '/resident.js') return join(resident, 'resident.js');
  if (path === '/console/') return join(pages, 'console.html');
  if (path.startsWith('/console/')) return join(agent, path.slice('/console/'.length));
  if (path.startsWith('/govuk-frontend.min.')) return join(govuk, path);
  return path === '/secret-page.js' ? join(pages, path) : undefined;
}

/** A council's site and the console on one origin, with the policy that the real server sends. */
export async function servePages(): Promise<PageServer> {
  await builtCode();
  const texts = new Map<string, string>();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(request.url ?? '/');
    const answer = async (): Promise<void> => {
      const file = await fileFor(pathname);
      const content = texts.get(pathname) ?? (file === undefined ? undefined : await readFile(file));
      const type = texts.has(pathname) && extname(pathname) === '' ? '.html' : extname(file ?? pathname);
      response.writeHead(content === undefined ? 404 : 200, {
        'content-type': types[type] ?? 'application/octet-stream',
        ...(pathname === '/console/replay/index.html' && {
          'content-security-policy': replayContentSecurityPolicy,
        }),
      });
      response.end(content);
    };
    answer().catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    put: (path, text) => void texts.set(path, text),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
