import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import { limits } from '../protocol/limits.js';
import { addressOf } from './address-of.js';

/** Counts the sockets that each address has open to this process. */
export class SocketsPerAddress {
  readonly #open = new Map<string, number>();

  constructor(private readonly trustedProxies: number) {}

  /** Whether one more may be opened. An office or a library shares one address, a flood has few. */
  admits(request: IncomingMessage): boolean {
    return (this.#open.get(this.#addressOf(request)) ?? 0) < limits.socketsPerAddress;
  }

  count(engine: Server['engine']): void {
    engine.on(
      'connection',
      (socket: { request: IncomingMessage; once: (event: 'close', listener: () => void) => void }) => {
        const address = this.#addressOf(socket.request);
        this.#open.set(address, (this.#open.get(address) ?? 0) + 1);
        socket.once('close', () => {
          const left = (this.#open.get(address) ?? 1) - 1;
          if (left > 0) this.#open.set(address, left);
          else this.#open.delete(address);
        });
      },
    );
  }

  #addressOf({ socket, headers }: IncomingMessage): string {
    return addressOf({ address: socket.remoteAddress ?? '', headers }, this.trustedProxies);
  }
}
