import { cardNumber, filled, registration, securityCode } from './checks.js';
import type { Form } from './form.js';

const pricesByMonths: Record<string, number> = { '3': 15, '6': 27, '12': 45 };

export const parkingPermit: Form = {
  slug: 'parking-permit',
  title: 'Get a resident parking permit',
  referencePrefix: 'PRK',
  steps: [
    {
      slug: 'vehicle',
      title: 'What is your vehicle?',
      intro:
        'You need your registration number and a photo or scan that shows your address. ' +
        'It takes about 5 minutes.\n\nWe keep your answers for 30 minutes after each page you send.',
      fields: [
        {
          kind: 'text',
          name: 'registration',
          label: 'Registration number',
          hint: 'For example, AB12 CDE',
          autocomplete: 'off',
          check: registration,
          width: 10,
        },
        {
          kind: 'text',
          name: 'make',
          label: 'Make',
          hint: 'For example, Ford or Nissan',
          autocomplete: 'off',
          check: filled('Make', 'Enter the make of the vehicle, like Ford', 40),
          width: 20,
        },
      ],
    },
    {
      slug: 'permit',
      title: 'Which permit do you need?',
      fields: [
        {
          kind: 'radios',
          name: 'zone',
          label: 'Zone',
          hint: 'Your zone is on the parking signs in your street',
          missing: 'Select the zone you live in',
          choices: [
            { value: 'A', text: 'Zone A', hint: 'Castle Street and the market' },
            { value: 'B', text: 'Zone B', hint: 'Station and canal' },
            { value: 'C', text: 'Zone C', hint: 'Riverside and Mill Lane' },
          ],
        },
        {
          kind: 'select',
          name: 'months',
          label: 'Permit length',
          missing: 'Select how long you need the permit for',
          choices: Object.entries(pricesByMonths).map(([months, pounds]) => ({
            value: months,
            text: `${months} months for £${pounds}`,
          })),
        },
      ],
    },
    {
      slug: 'proof',
      title: 'Send us proof of your address',
      intro:
        'Send one of these, from the last 3 months:\n\n' +
        '- a council tax bill\n- a gas, electricity or water bill\n- a tenancy agreement\n- a bank statement',
      fields: [
        {
          kind: 'file',
          name: 'proof',
          label: 'Proof of address',
          hint: 'A PDF, JPG or PNG of up to 5 MB',
          missing: 'Choose a file that shows your name and address',
        },
      ],
    },
  ],
  payment: {
    slug: 'payment',
    title: 'Pay for your permit',
    warning:
      'This page stands in for a real payment page. It takes no money and keeps nothing. ' +
      'Do not type a real card: use 4111 1111 1111 1111, any date to come and any 3 digits.',
    amount: (answers) => pricesByMonths[answers['months'] ?? ''] ?? 0,
    fields: [
      {
        kind: 'text',
        name: 'cardNumber',
        label: 'Card number',
        autocomplete: 'cc-number',
        check: cardNumber,
        isNumeric: true,
        width: 20,
        isSecret: true,
      },
      {
        kind: 'date',
        name: 'expiry',
        label: 'Expiry date',
        hint: 'For example, 10 28',
        parts: ['month', 'year'],
        called: 'Expiry date',
        missing: 'Enter the expiry date',
        monthsBack: 0,
        monthsAhead: 12 * 20,
        autocomplete: { month: 'cc-exp-month', year: 'cc-exp-year' },
      },
      {
        kind: 'text',
        name: 'cardCvc',
        label: 'Security code',
        hint: 'The last 3 digits on the back of the card',
        autocomplete: 'cc-csc',
        check: securityCode,
        isNumeric: true,
        width: 4,
        isSecret: true,
      },
      {
        kind: 'text',
        name: 'cardName',
        label: 'Name on the card',
        autocomplete: 'cc-name',
        check: filled('Name on the card', 'Enter the name on the card'),
        width: 20,
      },
    ],
  },
  confirmation: {
    title: 'You have applied for a permit',
    next:
      'We check your proof of address. Most permits start the same day.\n\n' +
      'Your permit is digital, so there is nothing to show in your vehicle.',
  },
};
