interface List {
  kind: 'ul' | 'ol';
  items: string[];
}
interface Paragraph {
  kind: 'p';
  text: string;
}
type Block = List | Paragraph;

const listItem = /^\s*(?:(?<bullet>[-*])|\d{1,3}\.)\s+(?<text>.+)$/;

/** HTML of an answer's Markdown: paragraphs, lists and bold. Anything else shows as it was written. */
export function markdownToHtml(markdown: string): string {
  return blocksOf(markdown).map(blockToHtml).join('\n');
}

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let isAfterBlank = true;
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const last = blocks.at(-1);
    const item = listItem.exec(line)?.groups;
    if (item) addItem(blocks, item['bullet'] ? 'ul' : 'ol', item['text'] ?? '');
    else if (last === undefined || isAfterBlank) blocks.push({ kind: 'p', text: line.trim() });
    else continueBlock(last, line.trim());
    isAfterBlank = false;
  }
  return blocks;
}

function addItem(blocks: Block[], kind: List['kind'], text: string): void {
  const last = blocks.at(-1);
  if (last?.kind === kind) last.items.push(text);
  else blocks.push({ kind, items: [text] });
}

function continueBlock(block: Block, text: string): void {
  if (block.kind === 'p') block.text += ` ${text}`;
  else block.items.push(`${block.items.pop() ?? ''} ${text}`);
}

function blockToHtml(block: Block): string {
  if (block.kind === 'p') return `<p class="govuk-body">${inline(block.text)}</p>`;
  const style = block.kind === 'ul' ? 'bullet' : 'number';
  const items = block.items.map((item) => `<li>${inline(item)}</li>`).join('');
  return `<${block.kind} class="govuk-list govuk-list--${style}">${items}</${block.kind}>`;
}

function inline(text: string): string {
  return escapeHtml(text).replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<strong>$1</strong>');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
