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
      links: this.#links(answer),
      language: inWelsh ? 'cy' : 'en',
    };
  }

  /** What comes before the questions of a guided request; null when it is not there in the language. */
  opening(
    intent: Intent,
    language: Language,
    isWhole: boolean,
  ): { text: string; links: AnswerLink[] } | null {
    const answer = intent.answer[language];
    if (!answer) return null;
    const whole = answer.text.trim();
    const short = answer.opening ?? whole.split('\n\n')[0] ?? '';
    return { text: isWhole ? whole : short, links: this.#links(answer) };
  }

  #links({ links }: Answer): AnswerLink[] {
    return links.map(({ text, url }) => ({ text, url: this.#absolute(url) }));
  }

  #absolute(url: string): string {
    return url.startsWith('/') ? `${this.#councilSiteUrl}${url}` : url;
  }
}
