import type { CivilTime } from '../../lib/calendar.js';
import type { CouncilWords } from '../../nlu/entities/find-entities.js';
import type { Worded } from './form.js';

/** A bin that is put out, and the day: `2026-11-24`. */
export interface Collection {
  bin: string;
  day: string;
}

/** What guided requests need to know of the council that they speak for. */
export interface Council extends CouncilWords {
  binTitles: { id: string; title: Worded }[];
  referencePrefix: string;
  /** Shown where a postcode is asked for. */
  examplePostcode: string;
  timeZone: string;
  /** The next collection of each bin from a day on; null when no home has that postcode. */
  collectionDaysFor: (postcode: string, from: CivilTime['day']) => Collection[] | null;
}
