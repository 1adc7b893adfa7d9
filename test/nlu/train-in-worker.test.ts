import assert from 'node:assert/strict';
import { languageFiles } from '../../server/lib/language-files.js';
import { intentModel } from '../../server/nlu/intent-model.js';
import { trainInWorker } from '../../server/nlu/worker/train-in-worker.js';
import { fewExamples, languages, smallModel } from './small-model.js';

describe('training in a thread of its own', () => {
  it('gives the same model, and leaves this thread free meanwhile', async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 10);
    const trained = await trainInWorker(fewExamples, languageFiles());
    clearInterval(turning);
    assert.ok(turns > 5, `${turns} turns`);
    const model = intentModel(trained, languages);
    assert.deepEqual(model.rank('they never emptied my bin'), smallModel().rank('they never emptied my bin'));
  });

  it('fails as training fails', async () => {
    await assert.rejects(
      trainInWorker([{ intent: 'bins.missed-collection', text: 'missed bin' }], languageFiles()),
      /two intents/,
    );
  });

  it('ends when it is not wanted any more', async () => {
    const wanted = new AbortController();
    const training = trainInWorker(fewExamples, languageFiles(), { signal: wanted.signal });
    wanted.abort(new Error('another edit came'));
    await assert.rejects(training, /another edit came/);
  });
});
