import { findPhoneNumbers } from './phone-numbers.js';

/** A run of words, bold or not. */
export interface Run {
  text: string;
  isBold: boolean;
  /** What to dial, where the run is a telephone number. */
  phone?: string;
}

export type Block =
  { kind: 'paragraph'; runs: Run[] } | { kind: 'list'; isOrdered: boolean; start: number; items: Run[][] };

const bullet = /^\s*[-*•]\s+(.*)$/;
const numbered = /^\s*(\d{1,3})[.)]\s+(.*)$/;

/**
 * Reads the Markdown that answers are written in: paragraphs, lists and bold, and the
 * telephone numbers among its words. Anything else stays as the
 * characters it is, so that no answer, however odd, can become markup.
 */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  let isNewBlock = true;
  for (const line of source.replace(/\r\n?/g, '\n').split('\n')) {
    if (!line.trim()) {
      isNewBlock = true;
      continue;
    }
    addLine(blocks, line, isNewBlock);
    isNewBlock = false;
  }
  return blocks;
}

function addLine(blocks: Block[], line: string, isNewBlock: boolean): void {
  const last = blocks.at(-1);
  const item = readItem(line);
  if (item) {
    // A blank line between two items of one list does not end the list.
    if (last?.kind === 'list' && last.isOrdered === item.isOrdered) last.items.push(parseRuns(item.text));
    else
      blocks.push({
        kind: 'list',
        isOrdered: item.isOrdered,
        start: item.start,
        items: [parseRuns(item.text)],
      });
    return;
  }
  const runs = parseRuns(line.trim());
  if (isNewBlock || !last) blocks.push({ kind: 'paragraph', runs });
  else if (last.kind === 'paragraph') last.runs.push({ text: ' ', isBold: false }, ...runs);
  else last.items.at(-1)?.push({ text: ' ', isBold: false }, ...runs);
}

function readItem(line: string): { isOrdered: boolean; start: number; text: string } | undefined {
  const ordered = numbered.exec(line);
  if (ordered) return { isOrdered: true, start: Number(ordered[1]), text: ordered[2] ?? '' };
  const unordered = bullet.exec(line);
  if (unordered) return { isOrdered: false, start: 1, text: unordered[1] ?? '' };
  return undefined;
}

function parseRuns(text: string): Run[] {
  return text
    .split(/(\*\*\S(?:.*?\S)?\*\*)/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const isBold = part.length > 4 && part.startsWith('**') && part.endsWith('**');
      return findPhoneNumbers(isBold ? part.slice(2, -2) : part, isBold).map((words) => ({
        ...words,
        isBold,
      }));
    });
}
