import type { Council } from '../council.js';
import { contactField } from '../fields/contact-field.js';
import { countField } from '../fields/count-field.js';
import { dateField } from '../fields/date-field.js';
import { placeField } from '../fields/place-field.js';
import { postcodeField } from '../fields/postcode-field.js';
import { textField } from '../fields/text-field.js';
import type { Form } from '../form.js';

const mostItems = 6;

export function bulkyWaste({ examplePostcode }: Council): Form {
  return {
    title: { en: 'Bulky waste collection', cy: 'Casgliad gwastraff swmpus' },
    act: 'file',
    fields: [
      textField(
        {
          name: 'items',
          label: { en: 'Items', cy: 'Eitemau' },
          calledBy: ['item', 'items', 'things', 'eitem', 'eitemau', 'pethau'],
          question: {
            en: 'What do you want us to collect? For example: a sofa and a fridge.',
            cy: 'Beth hoffech chi i ni ei gasglu? Er enghraifft: soffa ac oergell.',
          },
        },
        {
          en: 'Tell me what the items are. For example: a sofa and a fridge.',
          cy: 'Dywedwch beth yw’r eitemau. Er enghraifft: soffa ac oergell.',
        },
      ),
      countField(
        {
          name: 'count',
          label: { en: 'How many items', cy: 'Nifer yr eitemau' },
          calledBy: ['how many', 'count', 'faint', 'nifer'],
          question: { en: 'How many items is that?', cy: 'Faint o eitemau yw hynny?' },
        },
        mostItems,
      ),
      placeField(
        {
          name: 'address',
          label: { en: 'Address', cy: 'Cyfeiriad' },
          calledBy: ['address', 'house', 'house number', 'number', 'street', 'cyfeiriad', 'tŷ', 'rhif'],
          question: {
            en: 'What is the house number and street?',
            cy: 'Beth yw rhif y tŷ a’r stryd?',
          },
        },
        {
          en: 'I need a house number or name and a street. For example: 14 Priory Road.',
          cy: 'Mae angen rhif neu enw tŷ, a stryd. Er enghraifft: 14 Priory Road.',
        },
        { isHouseEnough: false },
      ),
      postcodeField(
        { question: { en: 'What is the postcode?', cy: 'Beth yw’r cod post?' } },
        examplePostcode,
      ),
      dateField(
        {
          name: 'day',
          label: { en: 'Earliest day', cy: 'Diwrnod cynharaf' },
          calledBy: ['day', 'date', 'when', 'earliest', 'diwrnod', 'dyddiad', 'pryd'],
          question: {
            en: 'What is the earliest day that would suit you?',
            cy: 'Beth yw’r diwrnod cynharaf a fyddai’n addas i chi?',
          },
        },
        { mostDaysAgo: -1, mostDaysAhead: 90 },
      ),
      contactField(),
    ],
    whatNext: {
      en: 'We will contact you to agree the day and how to pay. Please do not send card details in this chat.',
      cy: 'Byddwn yn cysylltu â chi i gytuno ar y diwrnod a sut i dalu. Peidiwch ag anfon manylion cerdyn yn y sgwrs hon.',
    },
  };
}
