import { recordResident, relay, watch } from './co-browsing.js';
import { servePages } from './page-server.js';
import { permitPage } from './pages/permit-page.js';
const server = await servePages();
server.put('/permit', permitPage);
server.put('/map.png', '');
const width = Number(process.argv[2] ?? 1000),
  height = Number(process.argv[3] ?? 1900);
const resident = await recordResident(`${server.origin}/permit`, {
  shownFields: ['vehicle', 'kind'],
  width,
  height,
});
const agent = await watch(server.origin, { width, height });
relay(resident, agent);
await resident.page.fill('#full-name', 'Jane Doe');
await resident.page.fill('#vehicle', 'TH05 MAR');
await resident.page.selectOption('#kind', 'visitor');
await resident.page.selectOption('#street', { index: 1 });
await resident.page.fill('#day', '27');
await resident.page.fill('#month', '3');
await resident.page.fill('#year', '1987');
await resident.page.check('#badge-yes', { force: true });
await resident.page.check('#by-text', { force: true });
await resident.page.fill('#notes', 'My bay is opposite the school and it is always full');
await resident.page.evaluate(
  `{ const s = document.querySelector('#summary'); s.hidden = false; document.querySelector('#full-name').closest('.govuk-form-group').classList.add('govuk-form-group--error'); s.focus(); }`,
);
await resident.page.mouse.wheel(0, Number(process.argv[4] ?? 0));
await resident.page.waitForTimeout(300);
await resident.page.hover('.govuk-details__summary-text').catch(() => {});
await resident.page.mouse.move(300, 420);
await resident.page.mouse.move(320, 440);
await resident.page.waitForTimeout(1500);
await resident.page.screenshot({ path: '/tmp/resident.png' });
await agent.page.screenshot({ path: '/tmp/agent.png' });
await agent.receive({
  sessionId: resident.batches[0]!.sessionId,
  pageId: resident.batches[0]!.pageId,
  sequence: 999,
  frames: [resident.frames()[0]!],
});
await agent.page.waitForTimeout(300);
await agent.page.screenshot({ path: '/tmp/waiting.png' });
console.log(agent.faults, resident.faults, resident.sent().length, resident.batches.length);
process.exit(0);
