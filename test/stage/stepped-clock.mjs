// Loaded into a server before anything else: at each SIGUSR2 its clock steps back an hour, as when an
// administrator or a time server puts it right. Timers, which count elapsed time, are left alone.
const RealDate = Date;
let stepMs = 0;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + stepMs);
    else super(...given);
  }
  static now() {
    return RealDate.now() + stepMs;
  }
};
process.on('SIGUSR2', () => (stepMs -= 3_600_000));
