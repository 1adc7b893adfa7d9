import assert from 'node:assert/strict';
import { questionsIn } from '../../../server/bot/reading/questions-in.js';

describe('the questions of a message', () => {
  it('are told apart by sentences, and by "and" before the beginning of another', () => {
    assert.deepEqual(questionsIn('My bin was missed. How much is a garden bin?'), [
      'My bin was missed',
      'How much is a garden bin',
    ]);
    assert.deepEqual(questionsIn('where is the tip and do I need a permit for a van'), [
      'where is the tip',
      'do I need a permit for a van',
    ]);
    assert.deepEqual(questionsIn('mae twll yn y ffordd ac oes modd cael bin newydd'), [
      'mae twll yn y ffordd',
      'oes modd cael bin newydd',
    ]);
  });

  it('are one where "and" joins two things, or the rest is a tail', () => {
    assert.deepEqual(questionsIn('bins and recycling'), ['bins and recycling']);
    assert.deepEqual(questionsIn('when is my bin day? thank you'), ['when is my bin day thank you']);
  });

  it('are not sought in a long story', () => {
    const story = 'I called. You said wait. I waited a week. Nobody came. I called again now.';
    assert.deepEqual(questionsIn(story), [story]);
  });
});
