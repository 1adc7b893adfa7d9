/** Which residents have a page open to this process, and who of them did something lately. */
export class ConnectedResidents {
  readonly #sockets = new Map<string, number>();
  #acted = new Set<string>();

  join(conversationId: string): void {
    this.#sockets.set(conversationId, (this.#sockets.get(conversationId) ?? 0) + 1);
    this.#acted.add(conversationId);
  }

  leave(conversationId: string): void {
    const left = (this.#sockets.get(conversationId) ?? 1) - 1;
    if (left > 0) this.#sockets.set(conversationId, left);
    else this.#sockets.delete(conversationId);
  }

  /** They wrote, or began to. */
  act(conversationId: string): void {
    this.#acted.add(conversationId);
  }

  has(conversationId: string): boolean {
    return this.#sockets.has(conversationId);
  }

  /** Those who did something since this was last asked. */
  takeActed(): ReadonlySet<string> {
    const acted = this.#acted;
    this.#acted = new Set();
    return acted;
  }
}
