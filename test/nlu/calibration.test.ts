import assert from 'node:assert/strict';
import { confidenceOf, fitCalibration } from '../../server/nlu/calibration.js';
import { seededRandom } from '../../server/nlu/seeded-random.js';

describe('calibration', () => {
  const random = seededRandom(7);
  const cases = Array.from({ length: 2_000 }, () => {
    const signal = random() * 4 - 2;
    return { signals: [signal, random()], isRight: random() < 1 / (1 + Math.exp(-2 * signal)), weight: 1 };
  });
  const fitted = fitCalibration(cases);

  it('is surer the higher the signal', () => {
    const confidences = [-2, -1, 0, 1, 2].map((signal) => confidenceOf(fitted, [signal, 0.5]));
    confidences.slice(1).forEach((confidence, place) => assert.ok(confidence > (confidences[place] ?? 1)));
  });

  it('is right about as often as it says', () => {
    for (const [from, to] of [
      [0, 0.3],
      [0.3, 0.7],
      [0.7, 1],
    ] as const) {
      const within = cases
        .map(({ signals, isRight }) => ({ confidence: confidenceOf(fitted, signals), isRight }))
        .filter(({ confidence }) => confidence >= from && confidence < to);
      const said = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length;
      const was = within.filter(({ isRight }) => isRight).length / within.length;
      assert.ok(Math.abs(said - was) < 0.06, `${said} ${was}`);
    }
  });

  it('bears cases that say nothing', () => {
    const flat = fitCalibration([
      { signals: [1, 1], isRight: true, weight: 1 },
      { signals: [1, 1], isRight: false, weight: 1 },
    ]);
    assert.ok(Math.abs(confidenceOf(flat, [1, 1]) - 0.5) < 0.01);
  });
});
