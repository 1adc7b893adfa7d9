import { searchWords } from '../conversations/search-words.js';
import type { IntentModel } from '../nlu/ranked.js';
import { parseMarkdown, type Block, type Run } from '../protocol/answer-markdown.js';
import type { Language } from '../protocol/conversation.js';
import type { SuggestedAnswer } from '../protocol/workspace.js';
import type { Intent } from './intent.js';
import type { Knowledge } from './knowledge.js';

const leastConfidence = 0.15;
const mostSuggested = 3;
const mostFound = 8;

/** Finds published answers for an agent to send. */
export interface AnswerFinder {
  /** By what a resident's words mean. */
  suggest(text: string, language: Language): SuggestedAnswer[];
  /** By the words of their titles too, as an agent looks for one. */
  search(query: string, language: Language): SuggestedAnswer[];
}

export function answerFinder(knowledge: Knowledge, model: IntentModel): AnswerFinder {
  const suggest = (text: string, language: Language): SuggestedAnswer[] =>
    model
      .rank(text, mostSuggested, language)
      .filter(({ confidence }) => confidence >= leastConfidence)
      .flatMap(({ intent: id, confidence }) => {
        const intent = knowledge.intent(id);
        // Greetings and thanks need no answer from the knowledge.
        return intent && intent.kind !== 'chat' ? [suggested(intent, language, confidence)] : [];
      });

  const suggested = (intent: Intent, language: Language, confidence: number | null): SuggestedAnswer => {
    const answer = knowledge.answer(intent, language);
    return {
      intent: intent.id,
      title: knowledge.title(intent, answer.language),
      text: plainText(answer.text),
      links: answer.links,
      language: answer.language,
      confidence,
    };
  };

  return {
    suggest,
    search(query, language) {
      const words = searchWords(query);
      const byTitle = knowledge.intents
        .filter((intent) => {
          const title = searchWords(`${intent.title.en} ${intent.title.cy ?? ''}`);
          return words.length > 0 && words.every((word) => title.some((one) => one.startsWith(word)));
        })
        .map((intent) => suggested(intent, language, null));
      const titled = new Set(byTitle.map(({ intent }) => intent));
      const byMeaning = suggest(query, language).filter(({ intent }) => !titled.has(intent));
      return [...byTitle, ...byMeaning].slice(0, mostFound);
    },
  };
}

/** An answer as an agent sends it: their messages carry no Markdown. */
function plainText(markdown: string): string {
  return parseMarkdown(markdown).map(plainBlock).join('\n\n');
}

function plainBlock(block: Block): string {
  if (block.kind === 'paragraph') return plainRuns(block.runs);
  return block.items
    .map((runs, place) => `${block.isOrdered ? `${block.start + place}.` : '-'} ${plainRuns(runs)}`)
    .join('\n');
}

const plainRuns = (runs: Run[]): string => runs.map(({ text }) => text).join('');
