import { parseMarkdown, type Block, type Run } from '../server/protocol/answer-markdown.js';

/** HTML of an answer's Markdown: paragraphs, lists and bold. Anything else shows as it was written. */
export function markdownToHtml(markdown: string): string {
  return parseMarkdown(markdown).map(blockToHtml).join('\n');
}

function blockToHtml(block: Block): string {
  if (block.kind === 'paragraph') return `<p class="govuk-body">${runsToHtml(block.runs)}</p>`;
  const [tag, style] = block.isOrdered ? ['ol', 'number'] : ['ul', 'bullet'];
  const items = block.items.map((runs) => `<li>${runsToHtml(runs)}</li>`).join('');
  return `<${tag} class="govuk-list govuk-list--${style}">${items}</${tag}>`;
}

function runsToHtml(runs: Run[]): string {
  return runs
    .map(({ text, isBold }) => (isBold ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)))
    .join('');
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
