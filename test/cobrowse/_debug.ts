import { Canaries } from './canaries.js';
import { recordResident } from './co-browsing.js';
import { servePages } from './page-server.js';
import { secretFrame, secretPage, secretStyleSheet } from './pages/secret-page.js';
const server = await servePages();
const canaries = new Canaries();
server.put('/form', secretPage(canaries));
server.put('/secret.css', secretStyleSheet(canaries));
server.put('/frame', secretFrame(canaries));
const r = await recordResident(server.origin + '/form', {
  shownFields: ['licence-type', 'permit-kind', 'duration'],
});
r.page.on('console', (m) => console.log('CONSOLE', m.text().slice(0, 600)));
console.log(
  await r.page.evaluate(
    `(()=>{const h=document.querySelector('h1'); const m=${JSON.stringify((await import('../../server/cobrowse/masking/policy.js')).defaultMaskingPolicy.maskedText.join(','))}; return [h.closest(m)?.outerHTML.slice(0,100)]})()`,
  ),
);
await r.snapshot();
await r.page.waitForTimeout(500);
const walk = (n: any, d: number): void => {
  console.log(
    ' '.repeat(d) +
      (n.type === 3
        ? JSON.stringify(n.textContent)
        : (n.tagName ?? n.type) +
          ' ' +
          JSON.stringify({ ...n.attributes, _cssText: n.attributes?._cssText?.length })
      ).slice(0, 200),
  );
  n.childNodes?.forEach((c: any) => walk(c, d + 1));
};
for (const f of r.frames()) {
  if (f.type === 2) walk((f.data as any).node, 0);
  else console.log(JSON.stringify(f).slice(0, 300));
}
import('../../server/cobrowse/masking/mask-frame.js').then(async ({ maskFrame }) => {
  const { maskingPolicy } = await import('../../server/cobrowse/masking/policy.js');
  const diff = (a: any, b: any, p: string): void => {
    if (JSON.stringify(a) === JSON.stringify(b)) return;
    if (typeof a !== 'object' || !a || !b) {
      let i = 0;
      while (a?.[i] === b?.[i]) i++;
      console.log('DIFF', p, String(a).slice(i - 80, i + 100), '<>', String(b).slice(i - 80, i + 100));
      return;
    }
    for (const k of new Set([...Object.keys(a), ...Object.keys(b)])) diff(a[k], b[k], p + '.' + k);
  };
  for (const f of r.refused)
    diff(f, maskFrame(f, maskingPolicy({ shownFields: ['licence-type', 'permit-kind', 'duration'] })), '');
});
await new Promise((x) => setTimeout(x, 500));
console.log(r.faults, r.sent().length);
process.exit(0);
