/** Counts the commands that are being carried out, so that a process that stops finishes them first. */
export class CommandsUnderWay {
  #count = 0;
  #isStopping = false;
  #onIdle: (() => void) | undefined;

  /** @returns false when the process stops: the browser asks another one again, with the same id. */
  begin(): boolean {
    if (this.#isStopping) return false;
    this.#count += 1;
    return true;
  }

  end(): void {
    this.#count -= 1;
    if (this.#count === 0) this.#onIdle?.();
  }

  /** Takes no more, and resolves when all are acknowledged, or after `atMostMilliseconds`. */
  stop(atMostMilliseconds: number): Promise<void> {
    this.#isStopping = true;
    if (this.#count === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, atMostMilliseconds);
      this.#onIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
