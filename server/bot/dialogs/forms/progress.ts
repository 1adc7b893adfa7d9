import type { Council } from '../council.js';
import { postcodeField } from '../fields/postcode-field.js';
import { referenceField } from '../fields/reference-field.js';
import type { Form } from '../form.js';

export function progress({ referencePrefix, examplePostcode }: Council): Form {
  return {
    title: { en: 'Progress of a request', cy: 'Hynt cais' },
    act: 'progress',
    fields: [
      referenceField(referencePrefix),
      postcodeField(
        {
          question: {
            en: 'What postcode did you give with it?',
            cy: 'Pa god post a roesoch chi gydag ef?',
          },
        },
        examplePostcode,
      ),
    ],
    whatNext: { en: '', cy: '' },
  };
}
