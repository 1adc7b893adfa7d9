import { matches, type EntityOf } from './entity.js';
import { anyOf, asWord } from './word-list.js';

/** A bin as a council's residents speak of it, in every language they use. */
export interface BinKind {
  id: string;
  /** brown, frown (Welsh mutates). */
  colours: string[];
  /** bin, wheelie bin, caddy: with the colour before or after. */
  containers: string[];
  /** What goes into it, which names it even alone: garden waste. */
  contents: string[];
}

export type BinFinder = (text: string) => EntityOf<'bin'>[];

/** Colour × container, or what goes in. */
export function binFinder(bins: BinKind[]): BinFinder {
  const patterns = bins.map(({ id, colours, containers, contents }) => {
    const colour = `(?:${anyOf(colours)})`;
    const container = `(?:${anyOf([...containers, 'one', 'un'])})`;
    return {
      id,
      pattern: asWord(
        [
          `${colour}[ -](?:[a-z]{1,12} )?${container}`,
          `${container} ${colour}`,
          ...(contents.length > 0 ? [`(?:${anyOf(contents)})(?: (?:${anyOf(containers)}))?`] : []),
        ].join('|'),
      ),
    };
  });
  return (text) => patterns.flatMap(({ id, pattern }) => matches('bin', text, pattern, () => id));
}
