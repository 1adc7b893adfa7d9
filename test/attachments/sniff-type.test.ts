import assert from 'node:assert/strict';
import { safeFileName } from '../../server/attachments/file-name.js';
import { sniffType } from '../../server/attachments/sniff-type.js';
import { jpeg, packed, pdf, png } from '../stage/files.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe("a file's type", () => {
  it('is told by its bytes', () => {
    assert.equal(sniffType(jpeg), 'image/jpeg');
    assert.equal(sniffType(png), 'image/png');
    assert.equal(sniffType(pdf), 'application/pdf');
    assert.equal(sniffType(packed('[Content_Types].xml', 'word/document.xml')), word);
  });

  it('is none for what is not taken', () => {
    const refused: Record<string, Uint8Array> = {
      nothing: Buffer.alloc(0),
      'a program': Buffer.from('MZ\u0090\u0000'),
      'a page': Buffer.from('<!doctype html><script>alert(1)</script>'),
      'a drawing that runs scripts': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'a zip of anything': packed('holiday.txt'),
      'a document with macros': packed('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
      'a zip that is cut off': packed('[Content_Types].xml', 'word/document.xml').subarray(0, 40),
      'half a mark': Buffer.from('%PD'),
    };
    for (const [what, bytes] of Object.entries(refused)) assert.equal(sniffType(bytes), null, what);
  });

  it('gives the name its ending, and leaves nothing of a path or of a trick', () => {
    assert.equal(safeFileName('../../etc/passwd', 'image/png'), 'passwd.png');
    assert.equal(safeFileName('C:\\Users\\Ada\\my bin.JPG', 'image/jpeg'), 'my bin.jpg');
    assert.equal(safeFileName('invoice\u202efdp.exe', 'application/pdf'), 'invoicefdp.pdf');
    assert.equal(safeFileName('<img src=x>.pdf', 'application/pdf'), '-img src=x-.pdf');
    assert.equal(safeFileName('...', 'application/pdf'), 'file.pdf');
    assert.equal(safeFileName('llun tŷ 🏠.png', 'image/png'), 'llun tŷ 🏠.png');
    assert.ok(safeFileName('x'.repeat(5_000), 'image/png').length <= 110);
  });
});
