import type { AttachmentType } from '../protocol/attachments.js';

const text = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

const heicBrands = ['heic', 'heix', 'hevc', 'mif1', 'msf1'];

/** The type of a file, told by its bytes alone; null when it is none that is taken. Pure. */
export function sniffType(bytes: Uint8Array): AttachmentType | null {
  if (text(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return 'image/gif';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (text(bytes, 4, 8) === 'ftyp' && heicBrands.includes(text(bytes, 8, 12))) return 'image/heic';
  if (text(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  if (text(bytes, 0, 4) === 'PK\x03\x04') return officeType(namesInZip(bytes), bytes);
  return null;
}

/** What a packed office file is, by what is packed in it. One with macros is not taken. */
function officeType(names: string[], bytes: Uint8Array): AttachmentType | null {
  if (names.some((name) => /vbaproject|\.bin$|\.exe$|\.js$/i.test(name))) return null;
  const openDocument = 'mimetypeapplication/vnd.oasis.opendocument.';
  const start = text(bytes, 30, 120);
  if (start.startsWith(`${openDocument}text`)) return 'application/vnd.oasis.opendocument.text';
  if (start.startsWith(`${openDocument}spreadsheet`)) return 'application/vnd.oasis.opendocument.spreadsheet';
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.includes('word/document.xml')) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }
  if (names.includes('xl/workbook.xml')) {
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  }
  if (names.includes('ppt/presentation.xml')) {
    return 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  }
  return null;
}

const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
const longestComment = 65_557;
const mostNames = 5_000;

/** The names in a zip file's directory, without unpacking anything; none when the directory is broken. */
function namesInZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - longestComment && view.getUint32(end, true) !== endOfDirectory)
    end--;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === centralEntry && names.length < mostNames) {
    const nameLength = view.getUint16(at + 28, true);
    names.push(text(bytes, at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
