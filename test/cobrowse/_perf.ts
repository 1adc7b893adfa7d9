import { recordResident } from './co-browsing.js';
import { servePages } from './page-server.js';
import { permitPage } from './pages/permit-page.js';
const server = await servePages();
server.put('/permit', permitPage);
const r = await recordResident(`${server.origin}/permit`, { shownFields: ['vehicle', 'kind'] });
const cdp = await r.page.context().newCDPSession(r.page);
for (const rate of [1, 6]) {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  console.log(
    rate,
    await r.page.evaluate(`(async () => {
  const time = (f) => { const t = performance.now(); f(); return performance.now() - t; };
  const out = {};
  out.snapshots = [0,1,2].map(() => time(() => recorder.snapshot()));
  const input = document.querySelector('#full-name');
  out.inputs = time(() => { for (let i = 0; i < 1000; i++) { input.value = 'a' + i; input.dispatchEvent(new Event('input', { bubbles: true })); } });
  const shown = document.querySelector('#vehicle');
  out.shownInputs = time(() => { for (let i = 0; i < 1000; i++) { shown.value = 'a' + i; shown.dispatchEvent(new Event('input', { bubbles: true })); } });
  await new Promise((r) => setTimeout(r, 300));
  const t = performance.now();
  for (let i = 0; i < 1000; i++) { const p = document.createElement('h2'); p.textContent = 'Row ' + i; document.body.append(p); }
  await Promise.resolve(); await new Promise((r) => setTimeout(r, 0));
  out.appends = performance.now() - t;
  return out;
})()`),
  );
}
await r.page.reload();
process.exit(0);
