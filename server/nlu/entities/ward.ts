import { matches, type EntityOf } from './entity.js';
import { anyOf, asWord } from './word-list.js';

export type WardFinder = (text: string) => EntityOf<'ward'>[];

/** Finds the wards of a gazetteer; the longest name wins where one begins with another. */
export function wardFinder(wards: string[]): WardFinder {
  if (wards.length === 0) return () => [];
  const pattern = asWord(anyOf(wards));
  const byKey = new Map(wards.map((ward) => [key(ward), ward]));
  return (text) => matches('ward', text, pattern, ([typed]) => byKey.get(key(typed)) ?? null);
}

function key(name: string): string {
  return name.toLowerCase().replace(/['’]/g, '').replace(/[ -]+/g, ' ');
}
