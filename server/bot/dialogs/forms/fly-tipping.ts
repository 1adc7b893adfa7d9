import type { Council } from '../council.js';
import { choiceField } from '../fields/choice-field.js';
import { dateField } from '../fields/date-field.js';
import { postcodeField } from '../fields/postcode-field.js';
import { whereField } from '../fields/where-field.js';
import type { Form } from '../form.js';
import { nearestPostcode } from './nearest-postcode.js';

export function flyTipping({ examplePostcode }: Council): Form {
  return {
    title: { en: 'Fly-tipping', cy: 'Tipio anghyfreithlon' },
    act: 'file',
    fields: [
      choiceField(
        {
          name: 'what',
          label: { en: 'What was dumped', cy: 'Beth gafodd ei adael' },
          calledBy: ['what', 'rubbish', 'kind', 'beth', 'sbwriel'],
          question: { en: 'What was dumped?', cy: 'Beth gafodd ei adael?' },
        },
        [
          {
            id: 'household',
            title: { en: 'Bags or household rubbish', cy: 'Bagiau neu sbwriel cartref' },
            words: ['bag', 'bags', 'bin bags', 'black bags', 'household', 'bagiau', 'cartref'],
          },
          {
            id: 'furniture',
            title: { en: 'Furniture or appliances', cy: 'Dodrefn neu offer' },
            words: [
              'furniture',
              'mattress',
              'mattresses',
              'sofa',
              'settee',
              'fridge',
              'freezer',
              'washing machine',
            ].concat(['matras', 'soffa', 'dodrefn', 'oergell']),
          },
          {
            id: 'building',
            title: { en: 'Building waste', cy: 'Gwastraff adeiladu' },
            words: [
              'rubble',
              'bricks',
              'plasterboard',
              'building',
              'builders',
              'timber',
              'soil',
              'rwbel',
              'brics',
            ],
          },
          {
            id: 'tyres',
            title: { en: 'Tyres or car parts', cy: 'Teiars neu rannau ceir' },
            words: ['tyre', 'tyres', 'car parts', 'teiar', 'teiars'],
          },
          {
            id: 'harmful',
            title: { en: 'Chemicals, gas bottles or asbestos', cy: 'Cemegau, poteli nwy neu asbestos' },
            words: ['chemicals', 'paint', 'oil', 'asbestos', 'gas bottle', 'gas bottles', 'cemegau', 'paent'],
          },
          {
            id: 'other',
            title: { en: 'Something else', cy: 'Rhywbeth arall' },
            words: ['something else', 'other', 'arall'],
          },
        ],
      ),
      whereField({
        en: 'Where is it? Give the street and something near it.',
        cy: 'Ble mae? Rhowch enw’r stryd a rhywbeth gerllaw.',
      }),
      postcodeField({ question: nearestPostcode }, examplePostcode),
      dateField(
        {
          name: 'seen',
          label: { en: 'Day you saw it', cy: 'Diwrnod y gwelsoch chi e' },
          calledBy: ['day', 'date', 'when', 'diwrnod', 'dyddiad', 'pryd'],
          question: { en: 'Which day did you first see it?', cy: 'Pa ddiwrnod y gwelsoch chi e gyntaf?' },
        },
        { mostDaysAgo: 60, mostDaysAhead: 0 },
      ),
    ],
    whatNext: { en: 'Please do not touch it.', cy: 'Peidiwch â’i gyffwrdd.' },
  };
}
