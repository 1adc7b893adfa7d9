import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Bot } from '../../server/bot/bot.js';
import { botbuilderBot } from '../../server/bot/botbuilder-bot.js';
import type { Intent } from '../../server/knowledge/intent.js';
import { Knowledge } from '../../server/knowledge/knowledge.js';
import { modelOf } from '../../server/knowledge/kept-model.js';
import { readIntents } from '../../server/knowledge/read-intents.js';
import { botStateStore } from '../../server/store/bot-state.js';
import type { Database } from '../../server/store/database.js';
import { fewIntents } from '../stage/few-intents.js';
import { requestServices } from '../stage/requests.js';
import { emptyStore } from '../stage/store.js';

describe("the bot's turn", () => {
  const knowledge = new Knowledge(readIntents(fewIntents()), 'https://www.thornmarch.example');
  const learnt = modelOf({ intents: knowledge.intents }, []);
  /** Two services share this word, so that the bot has to ask which. */
  const ambiguous = 'bin';
  const model = {
    ...learnt,
    rank: (text: string, most?: number) =>
      text === ambiguous
        ? [
            { intent: 'bins.missed-collection', confidence: 0.4 },
            { intent: 'bins.collection-day', confidence: 0.3 },
          ]
        : learnt.rank(text, most),
  };
  let database: Database;
  let remove: () => Promise<void>;
  before(async () => {
    ({ database, remove } = await emptyStore('sqlite'));
  });
  after(() => remove());

  const newBot = (): Bot =>
    botbuilderBot(() => ({ knowledge, model }), botStateStore(database), requestServices(database));
  const intentOf = (id: string): Intent => knowledge.intent(id) ?? assert.fail(id);
  const talk = (bot: Bot, conversationId: string, text: string, language: 'en' | 'cy' = 'en') =>
    bot.reply({ conversationId, messageId: randomUUID(), text, language, at: '2026-11-22T17:30:00.000Z' });

  it("answers with an editor's words and links that lead somewhere", async () => {
    const reply = await talk(newBot(), randomUUID(), 'how do I apply for a blue badge');
    const [message] = reply.messages;
    assert.equal(message?.text, intentOf('bluebadge.apply').answer.en.text.trim());
    assert.equal(message?.reason.intent, 'bluebadge.apply');
    assert.ok(message?.links?.every(({ url }) => /^https?:/.test(url)));
    assert.ok(!reply.isHandOver && !reply.isSafeguarding);
  });

  it('suggests, and knows the suggestion that is chosen by its title, however it is written', async () => {
    const bot = newBot();
    const conversationId = randomUUID();
    const suggestion = await talk(bot, conversationId, ambiguous);
    const title = intentOf('bins.collection-day').title.en;
    assert.deepEqual(suggestion.messages[0]?.choices, [
      intentOf('bins.missed-collection').title.en,
      title,
      'None of these',
    ]);
    const chosen = await talk(bot, conversationId, ` ${title.toUpperCase()} `);
    assert.equal(chosen.messages[0]?.text, intentOf('bins.collection-day').answer.en.opening);
    const again = randomUUID();
    await talk(bot, again, ambiguous);
    assert.equal(
      (await talk(bot, again, 'the second one')).messages[0]?.reason.intent,
      'bins.collection-day',
    );
  });

  it('remembers its suggestions and failures in the store: another bot carries on', async () => {
    const conversationId = randomUUID();
    await talk(newBot(), conversationId, ambiguous);
    const chosen = await talk(newBot(), conversationId, intentOf('bins.collection-day').title.en);
    assert.equal(chosen.messages[0]?.reason.intent, 'bins.collection-day');

    const unclear = randomUUID();
    assert.equal((await talk(newBot(), unclear, '???')).messages[0]?.reason.decision, 'ask');
    const second = await talk(newBot(), unclear, '???');
    assert.equal(second.messages[0]?.reason.decision, 'hand-over');
    assert.ok(second.isHandOver);
  });

  it('keeps the memories of two conversations apart', async () => {
    const bot = newBot();
    const [one, other] = [randomUUID(), randomUUID()];
    await talk(bot, one, '???');
    assert.ok(!(await talk(bot, other, '???')).isHandOver);
    assert.ok((await talk(bot, one, '???')).isHandOver);
  });

  it('hands over when "none of these" follows a failure', async () => {
    const bot = newBot();
    const conversationId = randomUUID();
    await talk(bot, conversationId, '???');
    await talk(bot, conversationId, ambiguous);
    assert.ok((await talk(bot, conversationId, 'none of these')).isHandOver);
  });

  it('puts a risk of harm before everything, and offers a person', async () => {
    const bot = newBot();
    const conversationId = randomUUID();
    await talk(bot, conversationId, ambiguous);
    const reply = await talk(bot, conversationId, 'my husband hits me');
    assert.ok(reply.isSafeguarding && !reply.isHandOver);
    assert.equal(reply.messages[0]?.reason.decision, 'safeguard');
    assert.equal(reply.messages[0]?.text, intentOf('safe.domestic-abuse').answer.en.text.trim());
    assert.deepEqual(reply.messages[0]?.choices, ['Talk to a person']);
  });

  it('is not alarmed by words that only sound like a risk', async () => {
    for (const text of ['gas bill', 'gas boiler service', 'domestic violence policy document']) {
      const reply = await talk(newBot(), randomUUID(), text);
      assert.ok(!reply.isSafeguarding, text);
    }
  });

  it('passes a resident who asks for a person on, and says so', async () => {
    const reply = await talk(newBot(), randomUUID(), 'can I talk to a person please');
    assert.ok(reply.isHandOver);
    assert.match(reply.messages[0]?.text ?? '', /pass you to a person/);
  });

  it('answers in Welsh once asked to, where there is an answer in Welsh', async () => {
    const bot = newBot();
    const conversationId = randomUUID();
    const [inWelsh] = intentOf('chat.language-welsh').utterances.cy ?? [];
    const asked = await talk(bot, conversationId, inWelsh ?? 'Cymraeg');
    assert.equal(asked.language, 'cy');
    const inEnglishOnly = knowledge.intents.find(({ answer, kind }) => !answer.cy && kind !== 'chat');
    const welsh = knowledge.intents.find(({ answer, kind }) => answer.cy && kind === 'report');
    if (welsh) {
      const reply = await talk(bot, conversationId, welsh.utterances.cy?.[0] ?? '', 'cy');
      assert.ok(reply.messages.every(({ language }) => language === 'cy'));
    }
    if (inEnglishOnly) {
      const reply = await talk(bot, conversationId, inEnglishOnly.utterances.en[0] ?? '', 'cy');
      assert.match(reply.messages[0]?.text ?? '', /Saesneg/);
      assert.equal(reply.messages.at(-1)?.language, 'en');
    }
  });

  it('answers a follow-up in the words of the answer before it', async () => {
    const bot = newBot();
    const conversation = randomUUID();
    await talk(bot, conversation, 'how do I apply for a blue badge');
    const { messages } = await talk(bot, conversation, 'how much is it?');
    const whole = intentOf('bluebadge.apply').answer.en.text;
    assert.equal(messages.length, 1);
    assert.match(messages[0]?.text ?? '', /£/);
    assert.ok((messages[0]?.text.length ?? 0) < whole.length);
  });

  it('answers both of two questions', async () => {
    const { messages } = await talk(
      newBot(),
      randomUUID(),
      'how do I apply for a blue badge. Also who do I tell that I am moving house for council tax?',
    );
    assert.deepEqual(
      messages.map(({ reason }) => reason.intent),
      ['bluebadge.apply', 'counciltax.moving'],
    );
  });

  it('answers in the language that the resident writes in', async () => {
    const reply = await talk(newBot(), randomUUID(), 'chafodd fy min i ddim ei wagio ddoe');
    assert.equal(reply.language, 'cy');
  });
});
