import type { Field, Worded } from '../form.js';
import { placeField } from './place-field.js';

/** A spot in a street that somebody can be sent to. */
export function whereField(question: Worded): Field {
  return placeField(
    {
      name: 'where',
      label: { en: 'Where it is', cy: 'Ble mae' },
      calledBy: [
        'where',
        'place',
        'street',
        'road',
        'location',
        'address',
        'lle',
        'stryd',
        'lleoliad',
        'cyfeiriad',
      ],
      question,
    },
    {
      en: 'I need the street, and something near it. For example: Priory Road, outside number 14.',
      cy: 'Mae angen y stryd, a rhywbeth gerllaw. Er enghraifft: Priory Road, y tu allan i rif 14.',
    },
    { isHouseEnough: false, isSpot: true },
  );
}
