import type { JSX } from 'preact';
import { parseMarkdown, type Run } from '../../server/protocol/answer-markdown.js';
import { findWebAddresses } from '../text/web-addresses.js';
import { WebLink } from './web-link.js';

/** What the bot wrote, from the Markdown of an answer. */
export function AnswerText({ text }: { text: string }): JSX.Element {
  return (
    <>
      {parseMarkdown(text).map((block, index) => {
        if (block.kind === 'paragraph') {
          return (
            <p key={index}>
              <Runs runs={block.runs} />
            </p>
          );
        }
        const items = block.items.map((runs, place) => (
          <li key={place}>
            <Runs runs={runs} />
          </li>
        ));
        return block.isOrdered ? (
          <ol key={index} start={block.start}>
            {items}
          </ol>
        ) : (
          <ul key={index}>{items}</ul>
        );
      })}
    </>
  );
}

/** What a person wrote: their own line breaks, and web addresses that can be followed. */
export function PersonText({ text }: { text: string }): JSX.Element {
  return (
    <p class="as-typed">
      {findWebAddresses(text).map((part, index) =>
        part.url ? <WebLink key={index} url={part.url} text={part.text} /> : part.text,
      )}
    </p>
  );
}

function Runs({ runs }: { runs: Run[] }): JSX.Element {
  return (
    <>
      {runs.map((run, index) => {
        const words = run.phone === undefined ? run.text : <a href={`tel:${run.phone}`}>{run.text}</a>;
        return run.isBold ? <strong key={index}>{words}</strong> : words;
      })}
    </>
  );
}
