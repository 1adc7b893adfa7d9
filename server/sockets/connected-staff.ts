/**
 * Which members of staff have a socket open to this process, however many windows each has, and who of
 * them gave a sign of life. A closed laptop keeps its socket open until it times out: only what it
 * answers to a heartbeat, or sends, says that it is there.
 */
export class ConnectedStaff {
  readonly #sockets = new Map<string, number>();
  #heard = new Set<string>();

  join(staffId: string): void {
    this.#sockets.set(staffId, (this.#sockets.get(staffId) ?? 0) + 1);
    this.#heard.add(staffId);
  }

  leave(staffId: string): void {
    const left = (this.#sockets.get(staffId) ?? 1) - 1;
    if (left > 0) this.#sockets.set(staffId, left);
    else this.#sockets.delete(staffId);
  }

  /** A packet of theirs came. */
  hear(staffId: string): void {
    this.#heard.add(staffId);
  }

  /** Those who were heard of since this was last asked. */
  takeHeard(): string[] {
    const heard = [...this.#heard];
    this.#heard = new Set();
    return heard;
  }
}
