import { accountNumber, email, filled, optional, optionalPhone, postcode, sortCode } from './checks.js';
import type { Form, TextField } from './form.js';

export const councilTaxMove: Form = {
  slug: 'council-tax-move',
  title: 'Tell us you are moving',
  referencePrefix: 'CTM',
  steps: [
    {
      slug: 'your-name',
      title: 'What is your name?',
      intro:
        'You need both addresses, the date you move, and your bank details in case we owe you money. ' +
        'It takes about 10 minutes.\n\nWe keep your answers for 30 minutes after each page you send.',
      fields: [
        {
          kind: 'text',
          name: 'firstName',
          label: 'First name',
          autocomplete: 'given-name',
          check: filled('First name', 'Enter your first name'),
          width: 20,
        },
        {
          kind: 'text',
          name: 'lastName',
          label: 'Last name',
          autocomplete: 'family-name',
          check: filled('Last name', 'Enter your last name'),
          width: 20,
        },
      ],
    },
    {
      slug: 'old-address',
      title: 'What address are you leaving?',
      row: 'Address you are leaving',
      fields: addressFields('from', ''),
    },
    {
      slug: 'new-address',
      title: 'What is your new address?',
      row: 'New address',
      // A section of its own, so that a browser does not fill in the address above.
      fields: addressFields('to', 'section-new '),
    },
    {
      slug: 'moving-date',
      title: 'When do you move?',
      fields: [
        {
          kind: 'date',
          name: 'movingDate',
          label: 'Moving date',
          hint: 'For example, 27 3 2027. If you have moved, tell us the date you left.',
          parts: ['day', 'month', 'year'],
          called: 'Moving date',
          missing: 'Enter the date you move',
          monthsBack: 12,
          monthsAhead: 12,
        },
      ],
    },
    {
      slug: 'bank-details',
      title: 'Where should we pay a refund?',
      intro: 'You may have paid for days after you move. If so, we pay the money into this account.',
      fields: [
        {
          kind: 'text',
          name: 'accountName',
          label: 'Name on the account',
          autocomplete: 'name',
          check: filled('Name on the account', 'Enter the name on the account'),
          width: 20,
        },
        {
          kind: 'text',
          name: 'sortCode',
          label: 'Sort code',
          hint: 'Must be 6 digits long',
          autocomplete: 'off',
          check: sortCode,
          isNumeric: true,
          width: 5,
        },
        {
          kind: 'text',
          name: 'accountNumber',
          label: 'Account number',
          hint: 'Must be between 6 and 8 digits long',
          autocomplete: 'off',
          check: accountNumber,
          isNumeric: true,
          width: 10,
          showLast: 4,
        },
      ],
    },
    {
      slug: 'contact-details',
      title: 'How can we contact you?',
      fields: [
        {
          kind: 'text',
          name: 'email',
          label: 'Email address',
          hint: 'We only use this to tell you about your council tax',
          type: 'email',
          autocomplete: 'email',
          check: email,
        },
        {
          kind: 'text',
          name: 'phone',
          label: 'Phone number (optional)',
          type: 'tel',
          autocomplete: 'tel',
          check: optionalPhone,
          width: 20,
        },
      ],
    },
  ],
  confirmation: {
    title: 'You have told us you are moving',
    next:
      'We send you a new bill within 10 working days.\n\n' +
      'If you have paid too much, we pay the money into your account.',
  },
};

function addressFields(prefix: 'from' | 'to', section: string): TextField[] {
  return [
    {
      kind: 'text',
      name: `${prefix}Line1`,
      label: 'Address line 1',
      autocomplete: `${section}address-line1`,
      check: filled('Address line 1', 'Enter address line 1, usually the building and street'),
    },
    {
      kind: 'text',
      name: `${prefix}Line2`,
      label: 'Address line 2 (optional)',
      autocomplete: `${section}address-line2`,
      check: optional('Address line 2'),
    },
    {
      kind: 'text',
      name: `${prefix}Town`,
      label: 'Town or city',
      autocomplete: `${section}address-level2`,
      check: filled('Town or city', 'Enter the town or city'),
      width: 20,
    },
    {
      kind: 'text',
      name: `${prefix}Postcode`,
      label: 'Postcode',
      autocomplete: `${section}postal-code`,
      check: postcode,
      width: 10,
    },
  ];
}
