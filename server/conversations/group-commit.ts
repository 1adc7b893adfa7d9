interface Waiting<Request, Result> {
  request: Request;
  resolve: (result: Result) => void;
  reject: (fault: unknown) => void;
}

/** Each request's own outcome within a group that was committed together. */
export type Outcome<Result> = { result: Result } | { refusal: unknown };

/**
 * Lets requests that arrive while a commit is under way share the next one, so that durability
 * costs one disk flush for many messages. A request is settled only after its group is durable.
 */
export class GroupCommit<Request, Result> {
  readonly #commit: (requests: Request[]) => Promise<Outcome<Result>[]>;
  readonly #most: number;
  #waiting: Waiting<Request, Result>[] = [];
  #running: Promise<void> | null = null;

  /** @param commit makes a whole group durable in one transaction and gives an outcome for each, in order. */
  constructor(commit: (requests: Request[]) => Promise<Outcome<Result>[]>, most: number) {
    this.#commit = commit;
    this.#most = most;
  }

  /** How many requests wait for a commit that has not begun. */
  get waiting(): number {
    return this.#waiting.length;
  }

  add(request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is waiting or under way. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    // What arrives in the same turn of the event loop joins the first group too.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, this.#most);
      try {
        const outcomes = await this.#commit(group.map(({ request }) => request));
        group.forEach(({ resolve, reject }, place) => {
          const outcome = outcomes[place];
          if (outcome && 'result' in outcome) resolve(outcome.result);
          else reject(outcome?.refusal);
        });
      } catch (fault) {
        for (const { reject } of group) reject(fault);
      }
    }
    this.#running = null;
  }
}
