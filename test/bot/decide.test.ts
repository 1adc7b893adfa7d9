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
  text: 'anything',
  risk: null,
  chosen: null,
  isNoneOfThese: false,
  ranked: [],
  isBareReply: false,
  isOneWord: false,
  questions: [],
  isList: false,
  followUp: null,
  kindOf: (intent) => kinds[intent],
  ...own,
});
const ranked = (...pairs: [string, number][]) =>
  pairs.map(([intent, confidence]) => ({ intent, confidence }));
const afterOneFailure: BotMemory = { ...emptyMemory, failures: 1 };
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
            { ...emptyMemory, failures },
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

  it('answers both questions of a message, and neither when it is surer that they are one', () => {
    const questions = ranked(['bins.missed', 0.9], ['roads.pothole', 0.8]);
    const both = decide(emptyMemory, understood({ ranked: ranked(['bins.missed', 0.6]), questions }));
    assert.deepEqual(both.decision, {
      kind: 'answer',
      intent: 'bins.missed',
      confidence: 0.9,
      and: { intent: 'roads.pothole', confidence: 0.8 },
    });
    const one = decide(emptyMemory, understood({ ranked: ranked(['bins.day', 0.9]), questions }));
    assert.deepEqual(one.decision, { kind: 'answer', intent: 'bins.day', confidence: 0.9 });
  });

  it('takes no greeting beside a question for a second question', () => {
    const questions = ranked(['chat.greeting', 0.99], ['bins.day', 0.8]);
    const { decision } = decide(emptyMemory, understood({ ranked: ranked(['bins.day', 0.7]), questions }));
    assert.deepEqual(decision, { kind: 'answer', intent: 'bins.day', confidence: 0.7 });
  });

  it('answers two questions where it is sure of the whole only if it is as sure of both', () => {
    const questions = ranked(['bins.missed', 0.9], ['roads.pothole', 0.8]);
    const whole = understood({ ranked: ranked(['bins.missed', 0.97]), questions });
    assert.equal('and' in decide(emptyMemory, whole).decision, false);
    assert.equal('and' in decide(emptyMemory, { ...whole, isList: true }).decision, true);
  });

  it('answers a follow-up from what it answered before', () => {
    const followUp = { intent: 'bins.missed', aspect: 'cost' } as const;
    const leaning = decide(emptyMemory, understood({ ranked: ranked(['bins.day', 0.5]), followUp }));
    assert.deepEqual(leaning.decision, {
      kind: 'answer',
      intent: 'bins.missed',
      confidence: 1,
      aspect: 'cost',
    });
  });

  it('remembers what it answered through small talk and failures', () => {
    const { memory } = decide(emptyMemory, understood({ text: 'a', ranked: ranked(['bins.day', sure]) }));
    const last = { intent: 'bins.day', text: 'a' };
    assert.deepEqual(memory.last, last);
    for (const next of [
      ['chat.greeting', sure],
      ['roads.pothole', lost],
    ] as [string, number][]) {
      assert.deepEqual(decide(memory, understood({ text: 'b', ranked: ranked(next) })).memory.last, last);
    }
  });

  it('adds up what hints at harm, whichever harm it is', () => {
    const kindOf = (intent: string): string | undefined =>
      intent === 'safe.child-at-risk' ? 'safeguarding' : kinds[intent];
    const hints = ranked(['safe.domestic-abuse', 0.2], ['bins.day', 0.18], ['safe.child-at-risk', 0.15]);
    const { decision } = decide(emptyMemory, understood({ ranked: hints, kindOf }));
    assert.deepEqual(decision, { kind: 'safeguard', intent: 'safe.domestic-abuse', confidence: 0.2 });
  });

  it('stays with somebody at risk until it is sure that they speak of something else', () => {
    const { memory } = decide(emptyMemory, understood({ risk: 'safe.domestic-abuse' }));
    const unsureOfNext = decide(memory, understood({ ranked: ranked(['roads.pothole', unsure]) }));
    assert.deepEqual(unsureOfNext.decision, {
      kind: 'safeguard',
      intent: 'safe.domestic-abuse',
      isStill: true,
    });
    const small = decide(memory, understood({ ranked: ranked(['chat.not-helpful', 0.95]) }));
    assert.equal(small.decision.kind, 'safeguard');
    const elsewhere = decide(memory, understood({ ranked: ranked(['roads.pothole', 0.95]) }));
    assert.equal(elsewhere.decision.kind, 'answer');
    assert.equal(elsewhere.memory.risk, null);
  });

  it('takes a yes or a cancel that answers nothing for no failure', () => {
    const bare = understood({ isBareReply: true, ranked: ranked(['roads.pothole', sure]) });
    const { decision, memory } = decide(afterOneFailure, bare);
    assert.deepEqual(decision, { kind: 'ask', isOpen: true });
    assert.deepEqual(memory, afterOneFailure);
  });

  it('asks which when a yes follows several suggestions', () => {
    const suggested = [{ intent: 'bins.day', title: 'Bin day' }];
    const { decision } = decide({ ...emptyMemory, suggested }, understood({ isBareReply: true }));
    assert.equal(decision.kind, 'suggest');
  });

  it('offers choices for a single word, however sure the model is', () => {
    const { decision } = decide(
      emptyMemory,
      understood({ isOneWord: true, ranked: ranked(['bins.missed', 0.9], ['bins.day', 0.05]) }),
    );
    assert.equal(decision.kind, 'suggest');
  });
});
