import { nationalPhone } from '../../../nlu/entities/contact.js';
import { firstOf } from '../../../nlu/entities/find-entities.js';
import type { Field, Reply } from '../form.js';
import { field, type Asking } from './field.js';

/** A phone number or an email address: whichever the resident gives. */
export function contactField(asking: Pick<Asking, 'isOptional'> = {}): Field {
  const said = ({ entities }: Reply): string | null => {
    const phone = firstOf(entities, 'phone');
    return phone ? nationalPhone(phone.value) : (firstOf(entities, 'email')?.value ?? null);
  };
  return field(
    {
      name: 'contact',
      label: { en: 'Phone or email', cy: 'Ffôn neu e-bost' },
      calledBy: [
        'phone',
        'phone number',
        'number to call',
        'email',
        'email address',
        'contact',
        'mobile',
      ].concat(['ffôn', 'rhif ffôn', 'e-bost', 'ebost']),
      question: {
        en: 'What phone number or email address can we use to contact you about this?',
        cy: 'Pa rif ffôn neu gyfeiriad e-bost y gallwn ei ddefnyddio i gysylltu â chi am hyn?',
      },
      ...asking,
    },
    {
      notice: said,
      read: (reply) => {
        const value = said(reply);
        if (value !== null) return { value };
        return {
          problem: {
            en: 'I need a UK phone number, like 01632 960 001, or an email address, like name@example.com.',
            cy: 'Mae angen rhif ffôn yn y DU, fel 01632 960 001, neu gyfeiriad e-bost, fel enw@example.com.',
          },
        };
      },
    },
  );
}
