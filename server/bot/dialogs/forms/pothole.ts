import type { Council } from '../council.js';
import { choiceField } from '../fields/choice-field.js';
import { contactField } from '../fields/contact-field.js';
import { postcodeField } from '../fields/postcode-field.js';
import { whereField } from '../fields/where-field.js';
import type { Form } from '../form.js';
import { nearestPostcode } from './nearest-postcode.js';

export function pothole({ examplePostcode }: Council): Form {
  return {
    title: { en: 'Pothole or damaged road', cy: 'Twll neu ddifrod i’r ffordd' },
    act: 'file',
    fields: [
      whereField({
        en: 'Where is it? Give the street and something near it.',
        cy: 'Ble mae? Rhowch enw’r stryd a rhywbeth gerllaw.',
      }),
      postcodeField({ question: nearestPostcode }, examplePostcode),
      choiceField(
        {
          name: 'size',
          label: { en: 'Size', cy: 'Maint' },
          calledBy: ['how big', 'depth', 'maint', 'pa mor fawr'],
          question: { en: 'How big is it?', cy: 'Pa mor fawr yw e?' },
        },
        [
          {
            id: 'small',
            title: { en: 'Smaller than a dinner plate', cy: 'Llai na phlât cinio' },
            words: ['small', 'tiny', 'little', 'smaller', 'bach', 'llai'],
          },
          {
            id: 'large',
            title: { en: 'Bigger than a dinner plate', cy: 'Mwy na phlât cinio' },
            words: ['big', 'large', 'huge', 'massive', 'enormous', 'bigger', 'mawr', 'enfawr', 'mwy'],
          },
          {
            id: 'deep',
            title: { en: 'Big and very deep', cy: 'Mawr a dwfn iawn' },
            words: ['deep', 'very deep', 'dwfn', 'ddwfn'],
          },
        ],
      ),
      contactField({ isOptional: true }),
    ],
    whatNext: {
      en: 'We will look at it and decide what to do.',
      cy: 'Byddwn yn edrych arno ac yn penderfynu beth i’w wneud.',
    },
  };
}
