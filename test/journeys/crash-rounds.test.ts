import { nothingWrong } from '../stage/busy-floor.js';
import { crashRounds } from '../stage/crash-rounds.js';
import { engines } from '../stage/store.js';

for (const engine of engines) {
  describe(`a server that is killed again and again under load, on ${engine}`, function () {
    this.timeout(300_000);

    it('has kept every acknowledged entry once, without gaps, and both sides see it', () =>
      crashRounds({ engine, rounds: 4, seed: 4 }, nothingWrong));
  });
}
