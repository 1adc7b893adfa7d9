import type { Language } from '../../server/protocol/conversation.js';

export interface LoaderOptions {
  origin: string;
  base: string;
  language: Language;
  titles: Partial<Record<Language, string>>;
}

/** Reads the script tag: where it came from, and its `data-` attributes. */
export function readOptions(script: HTMLScriptElement): LoaderOptions {
  const { language: asked, title, titleEn, titleCy } = script.dataset;
  const language = (asked || document.documentElement.lang).toLowerCase().startsWith('cy') ? 'cy' : 'en';
  return {
    origin: new URL(script.src).origin,
    base: new URL('widget/', script.src).href,
    language,
    titles: {
      ...(title && { [language]: title }),
      ...(titleEn && { en: titleEn }),
      ...(titleCy && { cy: titleCy }),
    },
  };
}

/** The tag that is running; a tag manager's copy is found by its name, since it is not `currentScript`. */
export function findScript(): HTMLScriptElement | null {
  const { currentScript } = document;
  return currentScript instanceof HTMLScriptElement && currentScript.src
    ? currentScript
    : document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]');
}
