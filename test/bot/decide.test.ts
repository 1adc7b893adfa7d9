import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decide, emptyMemory, thresholds, type BotMemory, type Understood } from '../../server/bot/decide.js';

const kinds: Record<string, string> = {
  'bins.missed': 'report',
  'bins.day': 'lookup',
  'roads.pothole': 'report',
  'housing.eviction': 'handoff',
  'safe.domestic-abuse': 'safeguarding',
  'chat.greeting': 'chat',
  'chat.talk-to-person': 'handoff',
  'chat.not-helpful': 'chat',
};
const understood = (own: Partial<Understood> = {}): Understood => ({
  risk: null,
  chosen: null,
  isNoneOfThese: false,
  ranked: [],
  kindOf: (intent) => kinds[intent],
  ...own,
});
const ranked = (...pairs: [string, number][]) =>
  pairs.map(([intent, confidence]) => ({ intent, confidence }));
const afterOneFailure: BotMemory = { failures: 1, suggested: [] };
const sure = thresholds.answer + 0.2;
const unsure = (thresholds.answer + thresholds.suggest) / 2;
const lost = thresholds.suggest / 2;

describe('what the bot does with an utterance', () => {
  it('answers what it is sure of', () => {
    const { decision } = decide(emptyMemory, understood({ ranked: ranked(['bins.missed', sure]) }));
    assert.deepEqual(decision, { kind: 'answer', intent: 'bins.missed', confidence: sure });
  });

  it('suggests up to three when it is not sure, and never small talk', () => {
    const { decision } = decide(
      emptyMemory,
      understood({
        ranked: ranked(
          ['chat.greeting', unsure],
          ['bins.missed', unsure],
          ['bins.day', 0.1],
          ['roads.pothole', 0.1],
        ),
      }),
    );
    assert.equal(decision.kind, 'suggest');
    assert.deepEqual(decision.kind === 'suggest' && decision.intents.map(({ intent }) => intent), [
      'bins.missed',
      'bins.day',
      'roads.pothole',
    ]);
  });

  it('asks to say it another way when it has no idea, or there was no word in it', () => {
    const noIdea = decide(emptyMemory, understood({ ranked: ranked(['bins.missed', lost]) }));
    assert.deepEqual(noIdea.decision, { kind: 'ask' });
    assert.deepEqual(decide(emptyMemory, understood()).decision, { kind: 'ask' });
  });

  it('hands over after two failures in a row', () => {
    const first = decide(emptyMemory, understood());
    const second = decide(first.memory, understood());
    assert.deepEqual(second.decision, { kind: 'hand-over', why: 'not-understood' });
    assert.deepEqual(second.memory, emptyMemory);
  });

  it('counts failures in a row only: an answer between them starts the count again', () => {
    const first = decide(emptyMemory, understood());
    const answered = decide(first.memory, understood({ ranked: ranked(['bins.missed', sure]) }));
    assert.deepEqual(decide(answered.memory, understood()).decision, { kind: 'ask' });
  });

  it('does not forget a failure because it made suggestions', () => {
    const suggested = decide(afterOneFailure, understood({ ranked: ranked(['bins.missed', unsure]) }));
    assert.equal(suggested.decision.kind, 'suggest');
    const refused = decide(suggested.memory, understood({ isNoneOfThese: true }));
    assert.deepEqual(refused.decision, { kind: 'hand-over', why: 'not-understood' });
  });

  it('hands over when asked to', () => {
    const { decision } = decide(emptyMemory, understood({ ranked: ranked(['chat.talk-to-person', sure]) }));
    assert.ok(decision.kind === 'hand-over' && decision.why === 'asked');
  });

  it('hands over what only a person can do', () => {
    const { decision } = decide(emptyMemory, understood({ ranked: ranked(['housing.eviction', sure]) }));
    assert.ok(decision.kind === 'hand-over' && decision.why === 'needs-person');
  });

  it('hands over a second "that did not help"', () => {
    const first = decide(emptyMemory, understood({ ranked: ranked(['chat.not-helpful', sure]) }));
    assert.equal(first.decision.kind, 'answer');
    const second = decide(first.memory, understood({ ranked: ranked(['chat.not-helpful', sure]) }));
    assert.deepEqual(second.decision, { kind: 'hand-over', why: 'not-understood' });
  });

  it('takes the suggestion that was chosen, whatever the model thinks of its words', () => {
    const { decision } = decide(
      emptyMemory,
      understood({ chosen: 'bins.day', ranked: ranked(['roads.pothole', sure]) }),
    );
    assert.deepEqual(decision, { kind: 'answer', intent: 'bins.day', confidence: 1 });
  });

  it('takes "none of these" as not understood, whatever the model thinks of the words', () => {
    const none = understood({ isNoneOfThese: true, ranked: ranked(['bins.missed', sure]) });
    assert.deepEqual(decide(emptyMemory, none).decision, { kind: 'ask' });
    assert.deepEqual(decide(afterOneFailure, none).decision, { kind: 'hand-over', why: 'not-understood' });
  });

  it('acts on a safeguarding intent that is merely likely', () => {
    const { decision } = decide(emptyMemory, understood({ ranked: ranked(['safe.domestic-abuse', unsure]) }));
    assert.ok(decision.kind === 'safeguard' && decision.intent === 'safe.domestic-abuse');
  });

  it('lets a safeguarding rule outrank everything', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...Object.keys(kinds)), fc.double({ min: 0, max: 1, noNaN: true })),
        ),
        fc.boolean(),
        fc.option(fc.constantFrom(...Object.keys(kinds))),
        fc.nat(5),
        (pairs, isNoneOfThese, chosen, failures) => {
          const { decision } = decide(
            { failures, suggested: [] },
            understood({ risk: 'safe.gas-electric', isNoneOfThese, chosen, ranked: ranked(...pairs) }),
          );
          assert.deepEqual(decision, { kind: 'safeguard', intent: 'safe.gas-electric' });
        },
      ),
    );
  });

  it('never leaves a resident with a third failure', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (confidences) => {
          let memory = emptyMemory;
          for (const confidence of confidences) {
            ({ memory } = decide(memory, understood({ ranked: ranked(['bins.missed', confidence]) })));
            assert.ok(memory.failures < thresholds.failuresBeforeHandOver);
          }
        },
      ),
    );
  });
});
