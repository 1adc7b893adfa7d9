import type { BotMessage } from '../../server/protocol/entries.js';
import { parseMarkdown, type Block, type Run } from '../../server/protocol/answer-markdown.js';
import { safeLink } from '../words/resident-names.js';

/** What the assistant said, as the resident sees it: text, links and the choices it offered. */
export function BotWords({ message }: { message: BotMessage }) {
  const { text, language, links = [], choices = [] } = message;
  return (
    <div lang={language}>
      {parseMarkdown(text).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
      {links.length > 0 && (
        <ul class="entry__links">
          {links.map((link) => (
            <li key={link.url}>
              <LinkOut text={link.text} href={safeLink(link.url)} />
            </li>
          ))}
        </ul>
      )}
      {choices.length > 0 && (
        <ul class="entry__choices" aria-label="Choices offered">
          {choices.map((choice) => (
            <li key={choice}>{choice}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function LinkOut({ text, href }: { text: string; href: string | null }) {
  if (href === null) return <>{text}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Runs runs={block.runs} />
      </p>
    );
  }
  const items = block.items.map((runs, index) => (
    <li key={index}>
      <Runs runs={runs} />
    </li>
  ));
  return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function Runs({ runs }: { runs: Run[] }) {
  return <>{runs.map((run, index) => (run.isBold ? <strong key={index}>{run.text}</strong> : run.text))}</>;
}
