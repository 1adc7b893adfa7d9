import { bareWords, readPick } from '../../short-replies.js';
import type { Field, Reply, Worded } from '../form.js';
import { field, type Asking } from './field.js';

export interface Option {
  id: string;
  title: Worded;
  /** Words that mean this one and no other, in both languages and in small letters. */
  words: string[];
}

/** One of a few. */
export function choiceField(
  asking: Asking,
  options: Option[],
  /** What the entities of a message say, where they know more than words do. */
  fromEntities: (reply: Reply) => string | null = () => null,
): Field {
  const byWords = ({ text }: Reply): string | null => {
    const said = ` ${bareWords(text.slice(0, 400))} `;
    const meant = options.filter(({ words }) => words.some((word) => said.includes(` ${word} `)));
    return meant.length === 1 ? (meant[0]?.id ?? null) : null;
  };
  const titles = (language: 'en' | 'cy'): string[] => options.map(({ title }) => title[language]);
  return field(asking, {
    choices: titles,
    notice: (reply) => fromEntities(reply) ?? byWords(reply),
    read: (reply) => {
      const place = readPick(reply.text, titles(reply.language)) ?? readPick(reply.text, titles('en'));
      const value =
        (place === null ? null : (options[place]?.id ?? null)) ?? fromEntities(reply) ?? byWords(reply);
      if (value !== null) return { value };
      return {
        problem: {
          en: `Please choose one of these: ${titles('en').join(', ')}.`,
          cy: `Dewiswch un o’r rhain: ${titles('cy').join(', ')}.`,
        },
      };
    },
    show: (value, language) => options.find(({ id }) => id === value)?.title[language] ?? value,
  });
}
