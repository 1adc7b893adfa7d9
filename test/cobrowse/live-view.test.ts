import assert from 'node:assert/strict';
import { eventually } from '../stage/eventually.js';
import { recordResident, relay, watch, type RecordedResident, type WatchingAgent } from './co-browsing.js';
import { servePages, type PageServer } from './page-server.js';
import { permitPage } from './pages/permit-page.js';

const shownFields = ['vehicle', 'kind'];

describe('the agent’s view of a resident’s page', function () {
  this.timeout(30_000);
  let server: PageServer;

  before(async function () {
    this.timeout(60_000);
    server = await servePages();
    server.put('/permit', permitPage);
  });
  after(() => server.close());

  const start = async (clockSkewMs = 0): Promise<{ resident: RecordedResident; agent: WatchingAgent }> => {
    const resident = await recordResident(`${server.origin}/permit`, { shownFields, clockSkewMs });
    const agent = await watch(server.origin);
    return { resident, agent };
  };

  const textOf = async (agent: WatchingAgent, selector: string): Promise<string> =>
    (await agent.replay()).evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);

  const isWaiting = async (agent: WatchingAgent): Promise<boolean> =>
    (await agent.viewer()).evaluate(`!document.querySelector('#waiting').hidden`);

  it('shows headings, labels, hints and listed answers, and bars in place of the rest', async () => {
    const { resident, agent } = await start();
    await resident.page.fill('#vehicle', 'TH05 MAR');
    await resident.page.selectOption('#kind', 'visitor');
    await resident.page.fill('#full-name', 'Jane Doe');
    relay(resident, agent);
    await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Apply for a parking permit'));
    assert.equal(await textOf(agent, '.govuk-label'), 'Full name');
    assert.equal(await textOf(agent, '.govuk-hint'), 'For example, AB12 CDE');
    const replay = await agent.replay();
    const values = await replay.evaluate(
      `Array.from(document.querySelectorAll('input, select'), (f) => f.value)`,
    );
    assert.ok((values as string[]).includes('TH05 MAR'));
    assert.ok((values as string[]).includes('visitor'));
    const text = await textOf(agent, 'body');
    assert.doesNotMatch(text, /Mill Lane|10 minutes|AB12 CDE31|\uFDD0/);
    assert.match(text, /••••••••/);
    assert.deepEqual(agent.faults, []);
    assert.deepEqual(resident.faults, []);
  });

  it('shows a change within a second, in a chosen, typed or inserted thing alike', async () => {
    const { resident, agent } = await start();
    relay(resident, agent);
    await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Apply for a parking permit'));

    await resident.page.evaluate(`document.querySelector('h1').textContent = 'Renew a permit'`);
    await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Renew a permit'), 1_000);

    await resident.page.type('#vehicle', 'XY');
    const typed = `document.querySelector('.govuk-input--width-10').value`;
    const replay = await agent.replay();
    await eventually(async () => assert.equal(await replay.evaluate(typed), 'XY'), 1_000);

    await resident.page.evaluate(`{
      const summary = document.querySelector('#summary');
      summary.hidden = false;
      summary.querySelector('h2').insertAdjacentHTML('afterend', '<h3>Look here</h3>');
      summary.focus();
    }`);
    await eventually(async () => assert.equal(await textOf(agent, 'h3'), 'Look here'), 1_000);
    const focused = `document.querySelector('.guildhall-focus')?.className`;
    await eventually(
      async () => assert.match(String(await replay.evaluate(focused)), /govuk-error-summary/),
      1_000,
    );
  });

  for (const hours of [0, 1]) {
    for (const sign of [-1, 1]) {
      const clockSkewMs = sign * (hours * 3_600_000 + 3_000);
      it(`does not mind a resident’s clock that is ${clockSkewMs / 1_000} s off`, async () => {
        const { resident, agent } = await start(clockSkewMs);
        relay(resident, agent);
        await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Apply for a parking permit'));
        for (const words of ['One', 'Two', 'Three']) {
          await resident.page.evaluate(`document.querySelector('h1').textContent = '${words}'`);
          await eventually(async () => assert.equal(await textOf(agent, 'h1'), words), 1_000);
        }
      });
    }
  }

  it('asks for a snapshot when a batch is lost, says so meanwhile, and goes on from there', async () => {
    const { resident, agent } = await start();
    await agent.receive(await eventually(() => resident.batches[0] ?? assert.fail('nothing yet')));
    await eventually(async () => assert.equal(await isWaiting(agent), false));
    assert.equal(await agent.snapshotsAsked(), 0);
    let lost = 0;
    resident.onBatch((batch) => {
      if (lost++ === 0) return;
      void agent.receive(batch);
    });
    await resident.page.evaluate(`document.querySelector('h1').textContent = 'Lost on the way'`);
    await eventually(() => assert.equal(lost, 1));
    await resident.page.evaluate(`document.querySelector('h2').textContent = 'After the gap'`);
    await eventually(async () => assert.equal(await agent.snapshotsAsked(), 1));
    assert.equal(await isWaiting(agent), true);
    assert.equal(await textOf(agent, 'h2'), 'There is a problem');
    await resident.snapshot();
    await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Lost on the way'));
    assert.equal(await textOf(agent, 'h2'), 'After the gap');
    assert.equal(await isWaiting(agent), false);
  });

  it('asks for a snapshot when it joins late, and follows the resident to another page', async () => {
    const { resident, agent } = await start();
    await eventually(async () => assert.equal(await agent.snapshotsAsked(), 1));
    resident.onBatch((batch) => void agent.receive(batch));
    await resident.snapshot();
    await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Apply for a parking permit'));

    server.put('/next', permitPage.replace('Apply for a parking permit', 'Check your answers'));
    const next = await recordResident(`${server.origin}/next`);
    relay(next, agent);
    await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Check your answers'));
    assert.equal(await isWaiting(agent), false);
    const replays = await (
      await agent.viewer()
    ).evaluate(`document.querySelectorAll('.replayer-wrapper').length`);
    assert.equal(replays, 1);
  });

  it('stands where the resident is, though what is masked is shorter, and leaves the widget out', async () => {
    const { resident, agent } = await start();
    relay(resident, agent);
    await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Apply for a parking permit'));
    const top = `Math.round(document.querySelector('.govuk-character-count').getBoundingClientRect().top)`;
    const replay = await agent.replay();
    await resident.page.evaluate(`window.scrollTo({ top: 500, behavior: 'instant' })`);
    const wanted = Number(await resident.page.evaluate(top));
    await eventually(async () => assert.ok(Math.abs(Number(await replay.evaluate(top)) - wanted) < 40));

    await resident.page.hover('.govuk-details__summary-text');
    const pointed = `{
      const arrow = document.querySelector('.pointer').getBoundingClientRect();
      const page = document.querySelector('.replayer-wrapper iframe').contentDocument;
      page.elementFromPoint(arrow.left, arrow.top)?.className;
    }`;
    await eventually(async () => {
      assert.equal(
        await (await agent.viewer()).evaluate(pointed),
        'govuk-details__summary-text guildhall-hover',
      );
    });
    assert.equal(
      await replay.evaluate(`getComputedStyle(document.querySelector('.guildhall-unrecorded')).display`),
      'none',
    );
  });

  it('follows a reset, which no input event tells of', async () => {
    const { resident, agent } = await start();
    relay(resident, agent);
    await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Apply for a parking permit'));
    const replay = await agent.replay();
    const answers = `[document.querySelector('.govuk-input--width-10').value, document.querySelectorAll('select')[0].value]`;
    await resident.page.fill('#vehicle', 'TH05 MAR');
    await resident.page.selectOption('#kind', 'visitor');
    await eventually(async () => assert.deepEqual(await replay.evaluate(answers), ['TH05 MAR', 'visitor']));
    await resident.page.evaluate(`document.querySelector('form').reset()`);
    await eventually(async () => assert.deepEqual(await replay.evaluate(answers), ['', 'resident']));
  });

  it('leaves the agent’s focus and Tab key in the console', async () => {
    const { resident, agent } = await start();
    relay(resident, agent);
    await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Apply for a parking permit'));
    await agent.page.evaluate(`{
      const reply = document.body.appendChild(document.createElement('input'));
      reply.id = 'reply';
      reply.focus();
    }`);
    await resident.page.focus('#vehicle');
    const replay = await agent.replay();
    await eventually(async () =>
      assert.ok(await replay.evaluate(`document.querySelector('.guildhall-focus') !== null`)),
    );
    assert.equal(await agent.page.evaluate('document.activeElement.id'), 'reply');
    const stops = await replay.evaluate(
      `Array.from(document.querySelectorAll('*')).filter((e) => e.tabIndex >= 0).length`,
    );
    assert.equal(stops, 0);
  });

  it('fetches nothing of the council’s site for the agent', async () => {
    const agent = await watch(server.origin);
    const asked: string[] = [];
    agent.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const resident = await recordResident(`${server.origin}/permit`, { shownFields });
    relay(resident, agent);
    await eventually(async () => assert.equal(await textOf(agent, 'h1'), 'Apply for a parking permit'));
    await agent.page.waitForTimeout(300);
    assert.deepEqual(
      asked.filter((path) => !path.startsWith('/console/')),
      [],
    );
  });
});
