import type { Council } from '../council.js';
import { choiceField } from '../fields/choice-field.js';
import { dateField } from '../fields/date-field.js';
import { placeField } from '../fields/place-field.js';
import { postcodeField } from '../fields/postcode-field.js';
import type { Form, Reply } from '../form.js';

export function missedBin({ bins, binTitles, examplePostcode }: Council): Form {
  const wordsOf = (id: string): string[] => {
    const bin = bins.find((one) => one.id === id);
    return bin ? [...bin.contents, ...bin.colours] : [];
  };
  return {
    title: { en: 'Missed bin', cy: 'Bin heb ei gasglu' },
    act: 'file',
    fields: [
      choiceField(
        {
          name: 'bin',
          label: { en: 'Bin', cy: 'Bin' },
          calledBy: ['which bin', 'colour', 'lliw', 'pa fin'],
          question: { en: 'Which bin did we miss?', cy: 'Pa fin na chafodd ei gasglu?' },
        },
        binTitles.map((bin) => ({ ...bin, words: wordsOf(bin.id) })),
        onlyBin,
      ),
      postcodeField(
        { question: { en: 'What is your postcode?', cy: 'Beth yw eich cod post?' } },
        examplePostcode,
      ),
      placeField(
        {
          name: 'house',
          label: { en: 'House number or name', cy: 'Rhif neu enw’r tŷ' },
          calledBy: [
            'house',
            'house number',
            'house name',
            'number',
            'address',
            'tŷ',
            'rhif',
            'rhif y tŷ',
            'cyfeiriad',
          ],
          question: { en: 'What is your house number or name?', cy: 'Beth yw rhif neu enw eich tŷ?' },
        },
        {
          en: 'I need the number or the name of your home. For example: 14, or Flat 2.',
          cy: 'Mae angen rhif neu enw eich cartref. Er enghraifft: 14, neu Fflat 2.',
        },
        { isHouseEnough: true },
      ),
      dateField(
        {
          name: 'day',
          label: { en: 'Day it was missed', cy: 'Diwrnod na chafodd ei gasglu' },
          calledBy: ['day', 'date', 'when', 'diwrnod', 'dyddiad'],
          question: { en: 'Which day was it missed?', cy: 'Pa ddiwrnod na chafodd ei gasglu?' },
        },
        { mostDaysAgo: 14, mostDaysAhead: 0 },
      ),
    ],
    whatNext: {
      en: 'Please leave the bin where it is, with the lid closed.',
      cy: 'Gadewch y bin lle mae, gyda’r caead ar gau.',
    },
  };
}

/** Which bin, unless more than one is spoken of. */
function onlyBin({ entities }: Reply): string | null {
  const bins = new Set(entities.filter(({ kind }) => kind === 'bin').map(({ value }) => value));
  const [bin] = bins;
  return bins.size === 1 && typeof bin === 'string' ? bin : null;
}
