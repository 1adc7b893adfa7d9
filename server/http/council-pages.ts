import type { CouncilPage } from '../../demo/council-pages.js';
import type { Knowledge } from '../knowledge/knowledge.js';

/** The demo council's pages, made from the answers, so that every link of an answer leads somewhere. */
export function councilPages(knowledge: Knowledge): CouncilPage[] {
  return knowledge.intents
    .filter(({ kind }) => kind !== 'chat')
    .map((intent) => {
      const { text, links } = knowledge.answer(intent, 'en');
      return {
        path: `/${intent.id.replace('.', '/')}`,
        service: intent.service,
        title: intent.title.en,
        text,
        links,
      };
    });
}
