import type { AnswerLink } from '../protocol/entries.js';
import type { Language } from '../protocol/conversation.js';
import type { Answer, Intent } from './intent.js';

/** The published intents, as the bot asks for them. */
export class Knowledge {
  readonly #byId: Map<string, Intent>;
  readonly #councilSiteUrl: string;

  /** @param councilSiteUrl where links that begin with `/` lead, without a slash at the end. */
  constructor(
    readonly intents: Intent[],
    councilSiteUrl: string,
  ) {
    this.#byId = new Map(intents.map((intent) => [intent.id, intent]));
    this.#councilSiteUrl = councilSiteUrl;
  }

  intent(id: string): Intent | undefined {
    return this.#byId.get(id);
  }

  title(intent: Intent, language: Language): string {
    return (language === 'cy' ? intent.title.cy : undefined) ?? intent.title.en;
  }

  /** The answer in the language asked for, else in English, and which it is. */
  answer(intent: Intent, language: Language): { text: string; links: AnswerLink[]; language: Language } {
    const inWelsh = language === 'cy' ? intent.answer.cy : undefined;
    const answer: Answer = inWelsh ?? intent.answer.en;
    return {
      text: answer.text.trim(),
      links: answer.links.map(({ text, url }) => ({ text, url: this.#absolute(url) })),
      language: inWelsh ? 'cy' : 'en',
    };
  }

  #absolute(url: string): string {
    return url.startsWith('/') ? `${this.#councilSiteUrl}${url}` : url;
  }
}
