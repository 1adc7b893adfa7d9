import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line between browsers and a server that a test can cut: what is under way is lost, and nothing new gets through. */
export class CuttableLine {
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(serverPort: number): Promise<CuttableLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const line = new CuttableLine(server, (server.address() as AddressInfo).port);
    server.on('connection', (near) => {
      if (line.#isCut) {
        near.destroy();
        return;
      }
      const far = connect(serverPort, 'localhost');
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        line.#sockets.add(socket);
        socket.pipe(other);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          line.#sockets.delete(socket);
          other.destroy();
        });
      }
    });
    return line;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
