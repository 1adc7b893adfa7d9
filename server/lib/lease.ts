import { isoAfter, isoNow, type Clock } from './clock.js';

/** Where leases are kept, for all processes. */
export interface Leases {
  /** @returns whether `holder` has it until then: it was free, had run out, or was theirs already. */
  take(lease: { name: string; holder: string; now: string; until: string }): Promise<boolean>;
  giveUp(name: string, holder: string): Promise<void>;
}

/** What one of several processes holds at a time, and another gets soon after the holder has died. */
export class Lease {
  #heldUntil = '';

  constructor(
    private readonly leases: Leases,
    private readonly clock: Clock,
    private readonly terms: { name: string; holder: string; milliseconds: number },
  ) {}

  /** Takes it or renews it. @returns whether this process has it. */
  async isOurs(): Promise<boolean> {
    const { name, holder, milliseconds } = this.terms;
    if (this.#heldUntil > isoAfter(this.clock, milliseconds / 2)) return true;
    const until = isoAfter(this.clock, milliseconds);
    const isTaken = await this.leases.take({ name, holder, now: isoNow(this.clock), until });
    this.#heldUntil = isTaken ? until : '';
    return isTaken;
  }

  /** Leaves it to another at once. */
  async giveUp(): Promise<void> {
    this.#heldUntil = '';
    await this.leases.giveUp(this.terms.name, this.terms.holder);
  }
}
