/** A piece of a line: plain or bold. */
export interface Span {
  text: string;
  isBold: boolean;
}

export type Block =
  | { kind: 'paragraph'; lines: Span[][] }
  | { kind: 'bullets'; items: Span[][] }
  | { kind: 'numbers'; items: Span[][]; start: number };

const bullet = /^\s*[-*]\s+(.*)$/;
const numbered = /^\s*(\d+)[.)]\s+(.*)$/;

/** The bot's Markdown as blocks to draw: paragraphs, lists and bold. Anything else stays as it was written. */
export function parseBotMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let isContinued = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      isContinued = false;
      continue;
    }
    addLine(blocks, line, isContinued);
    isContinued = true;
  }
  return blocks;
}

function addLine(blocks: Block[], line: string, isContinued: boolean): void {
  const last = blocks.at(-1);
  const bulleted = bullet.exec(line);
  if (bulleted) {
    const item = parseSpans(bulleted[1] ?? '');
    if (last?.kind === 'bullets') last.items.push(item);
    else blocks.push({ kind: 'bullets', items: [item] });
    return;
  }
  const counted = numbered.exec(line);
  if (counted) {
    const item = parseSpans(counted[2] ?? '');
    if (last?.kind === 'numbers') last.items.push(item);
    else blocks.push({ kind: 'numbers', items: [item], start: Number(counted[1]) });
    return;
  }
  const spans = parseSpans(line.trim());
  if (isContinued && last?.kind === 'paragraph') last.lines.push(spans);
  else blocks.push({ kind: 'paragraph', lines: [spans] });
}

/** `**bold**` and the rest. */
export function parseSpans(line: string): Span[] {
  return line
    .split(/(\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^\*\*[^*]+\*\*$/.test(part)
        ? { text: part.slice(2, -2), isBold: true }
        : { text: part, isBold: false },
    );
}
