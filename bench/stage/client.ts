import { WebSocket } from 'ws';

type Fact = { name: string; fact: unknown };

/**
 * One socket.io connection spoken by hand, as socket.io's protocol describes it: the clients share the
 * machine with the server, so they must cost little. Measured figures use it for ours and the bare ones.
 */
export class Client {
  readonly #socket: WebSocket;
  readonly #prefix: string;
  readonly #asked = new Map<number, (reply: unknown) => void>();
  #lastAsk = 0;
  onFact: (fact: Fact) => void = () => undefined;
  onClose: () => void = () => undefined;

  private constructor(socket: WebSocket, namespace: string) {
    this.#socket = socket;
    this.#prefix = namespace;
  }

  /** @throws Error when the server refuses or closes. */
  static connect(
    url: string,
    namespace: '/resident' | '/agent',
    { auth = {}, headers = {} }: { auth?: object; headers?: Record<string, string> } = {},
  ): Promise<Client> {
    const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { headers, perMessageDeflate: false });
    const client = new Client(socket, namespace);
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('close', () => {
        reject(new Error('the server closed the connection'));
        client.onClose();
      });
      // oxlint-disable-next-line typescript/no-base-to-string -- text frames arrive as a Buffer
      socket.on('message', (frame) => client.#receive(frame.toString(), auth, resolve, reject));
    });
  }

  /** Sends a command; resolves with whatever it is acknowledged with. */
  ask<Reply = unknown>(command: string, payload: unknown): Promise<Reply> {
    const id = ++this.#lastAsk;
    this.#socket.send(`42${this.#prefix},${id}${JSON.stringify([command, payload])}`);
    return new Promise((resolve) => this.#asked.set(id, resolve as (reply: unknown) => void));
  }

  close(): void {
    this.onClose = () => undefined;
    this.#socket.close();
  }

  #receive(
    frame: string,
    auth: object,
    connected: (client: Client) => void,
    refused: (fault: Error) => void,
  ): void {
    if (frame === '2') this.#socket.send('3');
    else if (frame.startsWith('0')) this.#socket.send(`40${this.#prefix},${JSON.stringify(auth)}`);
    else if (frame.startsWith('40')) connected(this);
    else if (frame.startsWith('44')) refused(new Error(frame));
    else if (frame.startsWith('42')) {
      const [name, fact] = JSON.parse(frame.slice(frame.indexOf('['))) as [string, unknown];
      this.onFact({ name, fact });
    } else if (frame.startsWith('43')) {
      const start = frame.indexOf('[');
      const id = Number(frame.slice(frame.indexOf(',') + 1, start));
      const [reply] = JSON.parse(frame.slice(start)) as [unknown];
      this.#asked.get(id)?.(reply);
      this.#asked.delete(id);
    }
  }
}

/** An address of its own for each client, as a proxy would tell it: limits for each address stay as they are. */
export function addressHeader(place: number): Record<string, string> {
  return { 'x-forwarded-for': `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}` };
}
