import assert from 'node:assert/strict';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { Acknowledgement, Refusal } from '../../server/protocol/refusals.js';
import { eventually } from './eventually.js';

type Listener<Fact> = (fact: Fact) => void;
type FactOf<Facts, Name extends keyof Facts> = Facts[Name] extends Listener<infer Fact> ? Fact : never;
type PayloadOf<Commands, Name extends keyof Commands> = Commands[Name] extends (
  payload: infer Payload,
  ...rest: never[]
) => unknown
  ? Payload
  : never;

/** A real socket of one person, which remembers every fact that it hears. */
export class SocketClient<Commands, Results extends Record<keyof Commands, object>, Facts> {
  readonly #heard: { name: string; fact: unknown }[] = [];

  protected constructor(readonly socket: Socket) {
    socket.onAny((name: string, fact: unknown) => this.#heard.push({ name, fact }));
  }

  protected static async connected(
    address: string,
    options: Partial<ManagerOptions & SocketOptions>,
  ): Promise<Socket> {
    const socket = io(address, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ...options,
    });
    await new Promise<void>((resolve, reject) => {
      const fail = (fault: unknown): void => {
        reject(fault instanceof Error ? fault : new Error(`The line closed: ${String(fault)}`));
        socket.close();
      };
      // A server that dies between the line and the namespace is told of here alone; a refusal closes the
      // line first and gives its reason after.
      const closed = (reason: string): void => void setTimeout(fail, 0, reason);
      socket.once('connect', () => {
        socket.io.off('close', closed);
        resolve();
      });
      socket.once('connect_error', fail);
      socket.io.once('close', closed);
    });
    return socket;
  }

  /** Sends a command and gives its acknowledgement, whichever it is. */
  async ask<Name extends keyof Commands & string>(
    name: Name,
    payload: PayloadOf<Commands, Name>,
  ): Promise<Acknowledgement<Results[Name]>> {
    return this.askAnything(name, payload);
  }

  /** Sends what no honest browser would. */
  async askAnything(name: string, ...payload: unknown[]): Promise<Acknowledgement> {
    return (await this.socket.timeout(8_000).emitWithAck(name, ...payload)) as Acknowledgement;
  }

  /** Sends a command that must succeed, and gives its result. */
  async does<Name extends keyof Commands & string>(
    name: Name,
    payload: PayloadOf<Commands, Name>,
  ): Promise<Results[Name]> {
    const acknowledgement = await this.ask(name, payload);
    assert.ok(acknowledgement.ok, `${name}: ${JSON.stringify(acknowledgement)}`);
    return acknowledgement;
  }

  /** Sends a command that must be refused, and gives the refusal. */
  async isRefused<Name extends keyof Commands & string>(
    name: Name,
    payload: PayloadOf<Commands, Name>,
  ): Promise<Refusal> {
    const acknowledgement = await this.ask(name, payload);
    assert.ok(!acknowledgement.ok, `${name} was done`);
    return acknowledgement.error;
  }

  /** Every fact of one name that was heard so far. */
  heard<Name extends keyof Facts & string>(name: Name): FactOf<Facts, Name>[] {
    return this.#heard.filter((one) => one.name === name).map(({ fact }) => fact as FactOf<Facts, Name>);
  }

  /** Everything that was heard so far, as it came. */
  get everythingHeard(): string {
    return JSON.stringify(this.#heard);
  }

  /** The first fact of that name, already heard or still to come, that fits. */
  hears<Name extends keyof Facts & string>(
    name: Name,
    fits: (fact: FactOf<Facts, Name>) => boolean = () => true,
  ): Promise<FactOf<Facts, Name>> {
    return eventually(() => {
      const found = this.heard(name).find(fits);
      assert.ok(
        found !== undefined,
        `${name} was not heard; heard: ${this.#heard.map((one) => one.name).join(', ')}`,
      );
      return found;
    });
  }

  close(): void {
    this.socket.close();
  }
}
