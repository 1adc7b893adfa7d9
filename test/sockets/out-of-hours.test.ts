import assert from 'node:assert/strict';
import { addDays, civilTimeAt, weekdayOf } from '../../server/lib/calendar.js';
import { weekdays, type OpeningHours } from '../../server/protocol/opening-hours.js';
import type { Team } from '../../server/protocol/settings.js';
import { AgentClient, signedIn } from '../stage/agent-client.js';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { admin, Guildhall } from '../stage/guildhall.js';
import { HttpClient } from '../stage/http-client.js';
import { officeHours } from '../stage/opening-hours.js';
import { ResidentClient } from '../stage/resident-client.js';
import { teamOf } from '../stage/teams.js';

/** Open tomorrow from nine to five and on no other day of the week, whenever the test runs. */
function openTomorrow(): OpeningHours {
  const tomorrow = addDays(civilTimeAt(new Date().toISOString(), 'Europe/London').day, 1);
  const weekday = weekdays[(weekdayOf(tomorrow) + 6) % 7] ?? 'monday';
  return {
    ...officeHours({ [weekday]: [{ opens: '09:00', closes: '17:00' }] }, []),
    bankHolidays: null,
  };
}

describe('out of hours', function () {
  this.timeout(40_000);
  let guildhall: Guildhall;
  let asAdmin: HttpClient;
  let team: Team;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents() });
    asAdmin = new HttpClient(guildhall.url).as(await signedIn(guildhall.url, admin));
  });
  after(() => guildhall.remove());
  beforeEach(async () => {
    const made = await asAdmin.post(
      '/api/settings/teams',
      teamOf({ name: 'Front desk', isFallback: true, hours: openTomorrow() }),
    );
    assert.equal(made.status, 201, await made.clone().text());
    ({ item: team } = (await made.json()) as { item: Team });
  });
  afterEach(async () => {
    const { items } = (await (await asAdmin.get('/api/settings/teams')).json()) as { items: Team[] };
    for (const { id, version } of items) await asAdmin.delete(`/api/settings/teams/${id}?version=${version}`);
  });
  const opens = async (): Promise<void> => {
    const { id: _, version: __, ...body } = team;
    const sent = teamOf({ ...body, hours: null });
    const changed = await asAdmin.put(`/api/settings/teams/${team.id}`, { ...sent, version: 1 });
    assert.equal(changed.status, 200, await changed.clone().text());
  };

  it('a resident who asks for a person is told when the team opens, and joins no queue', async () => {
    const resident = await ResidentClient.open(guildhall.url);
    assert.equal((await resident.does('agent:request', {})).state, 'bot');
    await resident.reads('Our team is closed now. It opens tomorrow at 9am.');
    const told = await resident.says('can I talk to a person please');
    await resident.hearsEntry(
      (entry) =>
        entry.kind === 'message' &&
        entry.from === 'bot' &&
        entry.seq > told &&
        entry.text.includes('tomorrow at 9am'),
    );
    assert.deepEqual(resident.heard('queue:changed'), []);
    resident.close();
  });

  it('is told in Welsh to who writes in Welsh', async () => {
    const resident = await ResidentClient.open(guildhall.url, { language: 'cy' });
    await resident.does('agent:request', {});
    await resident.reads('Mae’n agor yfory am 9yb.');
    resident.close();
  });

  it('the assistant goes on answering', async () => {
    const resident = await ResidentClient.open(guildhall.url);
    await resident.does('agent:request', {});
    await resident.says('my bin was not collected');
    await resident.hearsEntry(
      (entry) => entry.kind === 'message' && entry.from === 'bot' && entry.reason.decision === 'answer',
    );
    resident.close();
  });

  it('a message is left with a way to be reached and a reference, and is in the queue once the team opens', async () => {
    const resident = await ResidentClient.open(guildhall.url);
    await resident.does('agent:request', {});
    await resident.says('Leave a message');
    await resident.reads('What do you want to tell us?');
    await resident.says('The street light outside 14 Priory Road is still broken');
    await resident.reads('What phone number or email address');
    await resident.says('ada@thornmarch.example');
    const filed = await resident.reads('Your reference is');
    const [reference] = /TM-[0-9A-Z]{5}/.exec(filed.kind === 'message' ? filed.text : '') ?? assert.fail();
    await resident.hears('state:changed', ({ state }) => state === 'after-hours');

    // The assistant goes on, and in the night nobody is offered anything.
    const asked = await resident.says('how do I apply for a blue badge');
    await resident.hearsEntry(
      (entry) => entry.kind === 'message' && entry.from === 'bot' && entry.seq > asked,
    );
    const agent = await AgentClient.start(guildhall.url, 'Sam');
    await agent.becomesAvailable();
    resident.close();

    await opens();
    const { conversation } = await waitFor(agent, resident.id);
    assert.equal(conversation.leftMessage, reference);
    await agent.takes(resident.id);
    const { entries } = await agent.does('conversation:sync', { conversationId: resident.id, after: 0 });
    const request = entries.find((entry) => entry.kind === 'request');
    assert.deepEqual(request?.kind === 'request' && [request.reference, request.fields], [
      reference,
      [
        { label: 'Message', value: 'The street light outside 14 Priory Road is still broken' },
        { label: 'Phone or email', value: 'ada@thornmarch.example' },
      ],
    ]);
    await agent.does('presence:set', { status: 'away' });
    agent.close();
  });

  it('the assistant that does not understand says so and hands over to nobody', async () => {
    const resident = await ResidentClient.open(guildhall.url);
    await resident.says('xyzzy plugh qwrtp');
    await resident.reads('I did not understand');
    await resident.says('grault garply waldo');
    await resident.reads('It opens tomorrow at 9am');
    assert.deepEqual(resident.heard('state:changed'), []);
    resident.close();
  });

  it('in opening hours with nobody on, the assistant offers a message or a wait, and who asks waits', async () => {
    await opens();
    const resident = await ResidentClient.open(guildhall.url);
    await resident.says('xyzzy plugh qwrtp');
    await resident.reads('I did not understand');
    await resident.says('grault garply waldo');
    const offered = await resident.reads('nobody is free just now');
    assert.deepEqual(offered.kind === 'message' && offered.from === 'bot' && offered.choices, [
      'Leave a message',
      'Talk to a person',
    ]);
    assert.deepEqual(resident.heard('state:changed'), []);
    assert.equal((await resident.does('agent:request', {})).state, 'queued');
    await resident.does('conversation:end', {});
    resident.close();
  });
});

/** The team's opening is noticed within ten seconds. */
function waitFor(agent: AgentClient, conversationId: string) {
  return eventually(
    () =>
      agent.heard('offer:made').find(({ conversation }) => conversation.conversationId === conversationId) ??
      assert.fail(),
    15_000,
  );
}
