import type { BotMessage } from '../../server/protocol/entries.js';
import { parseBotMarkdown, type Block, type Span } from '../words/bot-markdown.js';
import { safeLink } from '../words/resident-names.js';

/** What the assistant said, as the resident sees it: text, links and the choices it offered. */
export function BotWords({ message }: { message: BotMessage }) {
  const { text, language, links = [], choices = [] } = message;
  return (
    <div lang={language}>
      {parseBotMarkdown(text).map((block, index) => (
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
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {block.lines.map((line, index) => (
            <>
              {index > 0 && <br />}
              <Spans spans={line} />
            </>
          ))}
        </p>
      );
    case 'bullets':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Spans spans={item} />
            </li>
          ))}
        </ul>
      );
    case 'numbers':
      return (
        <ol start={block.start}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Spans spans={item} />
            </li>
          ))}
        </ol>
      );
  }
}

function Spans({ spans }: { spans: Span[] }) {
  return <>{spans.map((span) => (span.isBold ? <strong>{span.text}</strong> : span.text))}</>;
}
