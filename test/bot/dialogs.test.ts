import assert from 'node:assert/strict';
import { caseStore } from '../../server/store/cases.js';
import type { Database } from '../../server/store/database.js';
import { DialogStory } from '../stage/dialog-story.js';
import { emptyStore } from '../stage/store.js';

describe('a guided request', function () {
  this.timeout(60_000);
  let database: Database;
  let remove: () => Promise<void>;
  before(async () => {
    ({ database, remove } = await emptyStore('sqlite'));
  });
  after(() => remove());

  const open = (language: 'en' | 'cy' = 'en') => DialogStory.open(database, language);
  const missedBin = 'my brown bin at TM4 2QP was missed yesterday';
  const atSummary = async (): Promise<DialogStory> => {
    const story = await open();
    await story.say(missedBin, '14 Priory Road');
    assert.match(story.text, /Please check/);
    return story;
  };

  it('begins with what an editor wrote and asks only what the first message left out', async () => {
    const story = await open();
    await story.say(missedBin);
    assert.match(story.last.messages[0]?.text ?? '', /tag or sticker/);
    assert.ok((story.last.messages[0]?.links?.length ?? 0) > 0);
    assert.match(story.text, /Brown bin.*TM4 2QP.*Saturday 21 November/);
    assert.match(story.last.messages.at(-1)?.text ?? '', /house number or name\?$/);
  });

  it('files what the summary shows once the resident says yes, and tells staff', async () => {
    const story = await atSummary();
    assert.match(story.text, /\*\*Bin:\*\* Brown bin[^]*14 Priory Road/);
    assert.deepEqual(story.choices, ['Yes, send it', 'Change something', 'Cancel']);
    await story.say('yes please');
    const filed = await caseStore(database.db).byReference(story.reference);
    assert.equal(filed?.status, 'open');
    assert.equal(filed?.postcode, 'TM4 2QP');
    assert.equal(story.last.request?.reference, story.reference);
    assert.deepEqual(story.last.request?.fields[2], {
      label: 'House number or name',
      value: '14 Priory Road',
    });
  });

  it('files nothing before the yes', async () => {
    const story = await atSummary();
    assert.equal(story.last.request, null);
    await story.say('no');
    assert.match(story.text, /What do you want to change/);
    assert.ok(story.choices.includes('Postcode'));
  });

  for (const [correction, shown] of [
    ['no, number 16', /name:\*\* 16 Priory Road/],
    ['the postcode should be TM1 1AA', /Postcode:\*\* TM1 1AA/],
    ['TM1 1AA', /Postcode:\*\* TM1 1AA/],
    ['actually it was the blue bin', /Bin:\*\* Blue bin/],
    ['sorry, it was on friday', /missed:\*\* Friday 20 November/],
  ] as const) {
    it(`takes "${correction}" at the summary`, async () => {
      const story = await atSummary();
      assert.match(await story.say(correction), shown);
      await story.say('yes');
      assert.ok(story.reference);
    });
  }

  it('takes a correction before the summary, and goes on where it was', async () => {
    const story = await open();
    await story.say(missedBin);
    assert.match(await story.say('no, the postcode is TM1 1AA'), /TM1 1AA[^]*house number or name\?$/);
    assert.match(await story.say('change the bin'), /Which bin/);
    assert.match(await story.say('the last one'), /house number or name\?$/);
    assert.match(await story.say('Flat 2'), /Green caddy[^]*TM1 1AA/);
  });

  it('takes a phone number for one, whatever the house is called', async () => {
    const story = await open();
    await story.say('collect an old sofa', 'a sofa', '1', '12 Mill Lane', 'TM4 2QP', 'next friday');
    assert.match(await story.say('my number is 01632 960001'), /Phone or email:\*\* 01632 960001/);
  });

  it('keeps the street when a new house number is all that is said', async () => {
    const story = await atSummary();
    assert.match(await story.say('no', 'the third one', '12'), /12 Priory Road/);
  });

  it('asks which bin when two are spoken of', async () => {
    const story = await open();
    await story.say('my recycling and food bins were missed on Friday at 14 Priory Road, TM4 2QP');
    assert.match(story.text, /Which bin did we miss\?/);
  });

  for (const [words, language] of [
    ['cancel', 'en'],
    ['never mind', 'en'],
    ['stop', 'en'],
    ['please cancel this', 'en'],
    ['canslo', 'cy'],
    ['dim ots', 'cy'],
  ] as const) {
    it(`gives up at "${words}" and says that nothing was sent`, async () => {
      const story = await open(language);
      await story.say(language === 'en' ? missedBin : 'bin heb ei gasglu', words);
      assert.match(story.text, language === 'en' ? /cancelled.*Nothing was sent/ : /canslo.*Ni anfonwyd dim/);
      assert.equal(await story.gathered(), null);
    });
  }

  it('answers another question in the middle and asks its own again', async () => {
    const story = await open();
    await story.say('report a pothole');
    await story.say('when is the tip open?');
    assert.match(story.text, /recycling centres are open/);
    assert.match(story.text, /Back to your request\.\n\nWhere is it\?/);
    await story.say('Priory Road outside number 14', 'TM4 2QP', 'big', 'skip');
    assert.match(story.text, /Please check/);
    await story.say('when is the tip open?');
    assert.match(story.text, /Back to your request\.\n\nShall I send this/);
    await story.say('yes');
    assert.ok(story.reference);
  });

  it('puts a risk of harm before the request, which is whole afterwards', async () => {
    const story = await open();
    await story.say('report a pothole', 'my husband hits me');
    assert.ok(story.last.isSafeguarding);
    assert.doesNotMatch(story.text, /Where is it/);
    await story.say("I'm scared");
    assert.match(story.text, /worried about you/);
    await story.say('there is a pothole on Priory Road by the church');
    assert.match(story.text, /postcode/);
  });

  it('passes a resident who asks for a person on with all that they said', async () => {
    const story = await open();
    await story.say(missedBin, 'can I speak to a person');
    assert.ok(story.last.isHandOver);
    assert.deepEqual(
      story.last.request?.fields.map(({ value }) => value),
      ['Brown bin (garden waste)', 'TM4 2QP', 'Saturday 21 November'],
    );
    assert.equal(story.last.request?.reference, undefined);
    assert.equal((await story.gathered())?.fields.length, 3);
  });

  it('says plainly what is wrong, and at the second time offers a way round', async () => {
    const story = await open();
    await story.say('report a missed bin', 'blue', 'banana');
    assert.match(story.text, /full postcode, like TM4 2QP/);
    assert.deepEqual(story.choices, []);
    await story.say('banana');
    assert.deepEqual(story.choices, ['Talk to a person', 'Cancel']);
  });

  it('lets an optional question be skipped', async () => {
    const story = await open();
    await story.say('report a pothole', 'Priory Road by the church', 'TM4 2QP', 'huge');
    assert.deepEqual(story.choices, ['Skip this question']);
    await story.say('asdf', 'asdf');
    assert.deepEqual(story.choices, ['Skip this question', 'Talk to a person', 'Cancel']);
    assert.match(await story.say('Skip this question'), /Please check/);
  });

  it('refuses a day that cannot be, and says which can', async () => {
    const story = await open();
    await story.say('report a missed bin', 'blue', 'TM4 2QP', '14', 'tomorrow');
    assert.match(story.text, /has not come yet.*last 14 days/);
  });

  it('outlives the process: another one carries on', async () => {
    const story = await open();
    await story.say(missedBin);
    story.restart();
    await story.say('14 Priory Road');
    story.restart();
    await story.say('yes');
    assert.ok(story.reference);
  });

  it('files once when the turn is taken again after a crash, and says the same', async () => {
    const story = await atSummary();
    await story.say('yes');
    const [text, reference, id] = [story.text, story.reference, story.lastId];
    story.restart();
    await story.send('yes', id);
    assert.equal(story.text, text);
    assert.equal(story.last.request?.reference, reference);
    const cases = await database.db
      .selectFrom('filed_case')
      .selectAll()
      .where('conversation_id', '=', story.conversationId)
      .execute();
    assert.deepEqual(
      cases.map((one) => one.reference),
      [reference],
    );
  });

  it('files once when the crash came before its own state was kept', async () => {
    const story = await atSummary();
    const before = await database.db.selectFrom('bot_state').selectAll().execute();
    await story.say('yes');
    const { reference } = story;
    for (const { key, value } of before) {
      await database.db.updateTable('bot_state').set({ value }).where('key', '=', key).execute();
    }
    story.restart();
    await story.say('yes');
    assert.equal(story.reference, reference);
  });

  it('speaks Welsh from the first sentence to the last', async () => {
    const story = await open('cy');
    await story.say("dwi'n symud tŷ a dw i angen newid y dreth gyngor");
    assert.match(story.text, /Pa gyfeiriad ydych chi’n ei adael\?/);
    await story.say('12 Heol y Parc', '4 Stryd Fawr, TM4 2QP', 'dydd Gwener nesaf', 'Siân a Huw Jones');
    assert.deepEqual(story.choices, ['Hepgor y cwestiwn hwn']);
    await story.say('hepgor', '01632 960001');
    assert.match(story.text, /Diwrnod symud:\*\* Dydd Gwener 27 Tachwedd/);
    await story.say('na');
    assert.match(story.text, /Beth hoffech chi ei newid/);
    await story.say('Cyfeiriad newydd');
    assert.match(await story.say('6 Stryd Fawr'), /6 Stryd Fawr/);
    assert.match(await story.say('ie'), /Eich cyfeirnod yw/);
    assert.equal(story.last.request?.fields[3]?.value, 'Friday 27 November');
  });
});

describe('the other guided requests', function () {
  this.timeout(60_000);
  let database: Database;
  let remove: () => Promise<void>;
  before(async () => {
    ({ database, remove } = await emptyStore('sqlite'));
  });
  after(() => remove());

  for (const lines of [
    ['report fly tipping', 'mattress', 'end of Mill Lane', 'TM4 2QP', 'last tuesday', 'yes'],
    ['street light not working outside 12 Mill Lane TM4 2QP', 'LC 204', 'yes'],
    ['I want to report noise', 'dog', '16 Priory Road', 'all night', 'TM4 2QP', 'jo@example.com', 'yes'],
    [
      'collect an old sofa',
      'a sofa and a fridge',
      '2',
      '12 Mill Lane',
      'TM4 2QP',
      'next friday',
      '01632 960001',
      'yes',
    ],
  ]) {
    it(`end with a reference: ${lines[0]}`, async () => {
      const story = await DialogStory.open(database);
      await story.say(...lines);
      assert.ok(await caseStore(database.db).byReference(story.reference));
    });
  }

  it('give the bin days of a postcode, and say so when no home has it', async () => {
    const story = await DialogStory.open(database);
    await story.say('when is my bin collected', 'TM9 9ZZ');
    assert.match(story.text, /cannot find bin collections/);
    assert.match(await story.say('TM4 2QP'), /Green caddy.*Thursday 26 November/);
    assert.match(await story.say('bin day for TM1 1AA'), /^Next collections for \*\*TM1 1AA/);
  });

  it('tell how a report is going to who knows its reference and postcode, and nobody else', async () => {
    const reporter = await DialogStory.open(database);
    await reporter.say('my brown bin at TM4 2QP was missed yesterday', '14', 'yes');
    const { reference } = reporter;
    await caseStore(database.db).setStatus(reference, 'planned', '2026-11-23T09:00:00.000Z');

    const story = await DialogStory.open(database);
    await story.say('how is my report going', reference.toLowerCase().replace('-', ' '));
    const wrongPostcode = await story.say('TM1 1AA');
    const unknown = await story.say('TM-22222', 'TM4 2QP');
    assert.equal(unknown.split('\n\n')[0], wrongPostcode);
    assert.match(await story.say(reference, 'TM4 2QP'), /Missed bin.*\n\n.*the work is booked/);
  });

  it('look up no more after five wrong tries in one conversation', async () => {
    const reporter = await DialogStory.open(database);
    await reporter.say('my brown bin at TM4 2QP was missed yesterday', '14', 'yes');
    const story = await DialogStory.open(database);
    await story.say('how is my report going');
    for (let tries = 0; tries < 5; tries++) await story.say('TM-22222', 'TM4 2QP');
    assert.match(await story.say(reporter.reference, 'TM4 2QP'), /cannot look up any more/);
    assert.deepEqual(story.choices, ['Talk to a person']);
    await story.say('how is my report going', reporter.reference);
    assert.match(await story.say('TM4 2QP'), /cannot look up any more/);
  });

  it('see a slip in a reference before anything is looked up', async () => {
    const story = await DialogStory.open(database);
    assert.match(await story.say('how is my report going', 'TM-22223'), /not one of our references/);
  });
});
