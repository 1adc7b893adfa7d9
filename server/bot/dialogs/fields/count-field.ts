import type { Field, Reply } from '../form.js';
import { field, type Asking } from './field.js';

const words = new Map(
  [
    'one un',
    'two dau dwy',
    'three tri tair',
    'four pedwar pedair',
    'five pump pum',
    'six chwech chwe',
  ].flatMap((names, place) => names.split(' ').map((name): [string, number] => [name, place + 1])),
);

/** A whole number from 1 to `most`. */
export function countField(asking: Asking, most: number): Field {
  const said = ({ text }: Reply): number | null => {
    const digits = /(?<![\d.])\d{1,3}(?![\d.])/.exec(text)?.[0];
    if (digits !== undefined) return Number(digits);
    const word = text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.find((one) => words.has(one));
    return word === undefined ? null : (words.get(word) ?? null);
  };
  return field(asking, {
    choices: () => Array.from({ length: most }, (_, place) => String(place + 1)),
    notice: () => null,
    read: (reply) => {
      const count = said(reply);
      if (count !== null && count >= 1 && count <= most) return { value: String(count) };
      return {
        problem: { en: `Give a number from 1 to ${most}.`, cy: `Rhowch rif o 1 i ${most}.` },
      };
    },
  });
}
