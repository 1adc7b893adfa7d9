/** Which members of staff have a socket open to this process, however many windows each has. */
export class ConnectedStaff {
  readonly #sockets = new Map<string, number>();

  join(staffId: string): void {
    this.#sockets.set(staffId, (this.#sockets.get(staffId) ?? 0) + 1);
  }

  leave(staffId: string): void {
    const left = (this.#sockets.get(staffId) ?? 1) - 1;
    if (left > 0) this.#sockets.set(staffId, left);
    else this.#sockets.delete(staffId);
  }

  ids(): string[] {
    return [...this.#sockets.keys()];
  }
}
