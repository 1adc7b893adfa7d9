import type { Council } from '../council.js';
import { postcodeField } from '../fields/postcode-field.js';
import type { Form } from '../form.js';

export function binDay({ examplePostcode }: Council): Form {
  return {
    title: { en: 'Bin day', cy: 'Diwrnod bin' },
    act: 'collection-days',
    fields: [
      postcodeField(
        { question: { en: 'What is your postcode?', cy: 'Beth yw eich cod post?' } },
        examplePostcode,
      ),
    ],
    whatNext: {
      en: 'Put bins out by 7am, with the lids closed.',
      cy: 'Rhowch finiau allan erbyn 7am, gyda’r caeadau ar gau.',
    },
  };
}
