import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A load balancer as small as can be: each new connection goes to the next process that takes it. */
export class RoundRobin {
  readonly #sockets = new Set<Socket>();
  #next = 0;

  private constructor(
    private readonly server: Server,
    private readonly ports: number[],
  ) {}

  static async over(...ports: number[]): Promise<RoundRobin> {
    const server = createServer();
    const balancer = new RoundRobin(server, ports);
    server.on('connection', (near) => balancer.#join(near, ports.length));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  #join(near: Socket, tries: number): void {
    const port = this.ports[this.#next++ % this.ports.length] ?? 0;
    const far = connect(port, 'localhost');
    let isJoined = false;
    near.on('error', () => far.destroy());
    far.on('connect', () => {
      isJoined = true;
      for (const socket of [near, far]) this.#sockets.add(socket);
      near.pipe(far).pipe(near);
    });
    far.on('error', () => {
      if (!isJoined && tries > 1) this.#join(near, tries - 1);
      else near.destroy();
    });
    far.on('close', () => {
      this.#sockets.delete(far);
      if (isJoined) near.destroy();
    });
    near.on('close', () => {
      this.#sockets.delete(near);
      far.destroy();
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
