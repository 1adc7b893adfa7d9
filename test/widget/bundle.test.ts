import { equal, ok } from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWidget } from '../../widget/build.js';

describe('what a page pays for the widget', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-widget-'));
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const gzipped = (file: string) => gzipSync(read(file), { level: 9 }).length;

  before(async function build() {
    this.timeout(60_000);
    await buildWidget(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is three files under names that never change', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    equal(files.sort().join(' '), 'widget.js widget/panel.js widget/recorder.js');
  });

  it('is at most 4 KB until the resident opens the chat', () => {
    ok(gzipped('widget.js') <= 4096, `widget.js is ${gzipped('widget.js')} bytes`);
  });

  it('is at most 45 KB with the chat open', () => {
    const bytes = gzipped('widget.js') + gzipped('widget/panel.js');
    ok(bytes <= 45 * 1024, `widget.js and panel.js are ${bytes} bytes`);
  });

  it('has no eval, which a strict Content-Security-Policy would refuse', () => {
    for (const file of ['widget.js', 'widget/panel.js', 'widget/recorder.js']) {
      ok(!/\beval\(|new Function\(/.test(read(file)), file);
    }
  });

  it('keeps the schema library from residents', () => {
    ok(!/ZodError|invalid_type/.test(read('widget/panel.js')));
  });
});
