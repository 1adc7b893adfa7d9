import type { Council } from '../council.js';
import { contactField } from '../fields/contact-field.js';
import { dateField } from '../fields/date-field.js';
import { placeField } from '../fields/place-field.js';
import { postcodeField } from '../fields/postcode-field.js';
import { textField } from '../fields/text-field.js';
import type { Form, Worded } from '../form.js';

const addressProblem: Worded = {
  en: 'I need a house number or name and a street. For example: 14 Priory Road.',
  cy: 'Mae angen rhif neu enw tŷ, a stryd. Er enghraifft: 14 Priory Road.',
};

export function changeOfAddress({ examplePostcode }: Council): Form {
  return {
    title: { en: 'Council tax: you are moving', cy: 'Treth gyngor: rydych chi’n symud' },
    act: 'file',
    fields: [
      placeField(
        {
          name: 'old',
          label: { en: 'Old address', cy: 'Hen gyfeiriad' },
          calledBy: ['old address', 'old house', 'moving from', 'hen gyfeiriad', 'hen dŷ'],
          question: { en: 'What address are you leaving?', cy: 'Pa gyfeiriad ydych chi’n ei adael?' },
        },
        addressProblem,
        { isHouseEnough: false, comesAfter: /\b(?:from|leaving|o|gadael|adael)\s+$/i },
      ),
      placeField(
        {
          name: 'new',
          label: { en: 'New address', cy: 'Cyfeiriad newydd' },
          calledBy: ['new address', 'new house', 'moving to', 'cyfeiriad newydd', 'tŷ newydd'],
          question: { en: 'What is your new address?', cy: 'Beth yw eich cyfeiriad newydd?' },
        },
        addressProblem,
        { isHouseEnough: false, comesAfter: /\b(?:to|into|i)\s+$/i },
      ),
      postcodeField(
        {
          // One that comes before the new address is the old home's.
          noticedAfter: 'new',
          label: { en: 'Postcode of the new home', cy: 'Cod post y cartref newydd' },
          question: {
            en: 'What is the postcode of your new home?',
            cy: 'Beth yw cod post eich cartref newydd?',
          },
        },
        examplePostcode,
      ),
      dateField(
        {
          name: 'day',
          label: { en: 'Moving day', cy: 'Diwrnod symud' },
          calledBy: ['day', 'date', 'when', 'moving date', 'diwrnod', 'dyddiad', 'dyddiad symud', 'pryd'],
          question: { en: 'Which day do you move?', cy: 'Pa ddiwrnod ydych chi’n symud?' },
        },
        { mostDaysAgo: 365, mostDaysAhead: 90 },
      ),
      textField(
        {
          name: 'adults',
          label: { en: 'Adults in the new home', cy: 'Oedolion yn y cartref newydd' },
          calledBy: ['adults', 'names', 'name', 'oedolion', 'enwau', 'enw'],
          question: {
            en: 'What are the full names of all adults who will live there?',
            cy: 'Beth yw enwau llawn yr holl oedolion a fydd yn byw yno?',
          },
        },
        { en: 'Give the full name of each adult.', cy: 'Rhowch enw llawn pob oedolyn.' },
      ),
      textField(
        {
          name: 'account',
          label: { en: 'Council tax account number', cy: 'Rhif cyfrif treth gyngor' },
          calledBy: ['account', 'account number', 'cyfrif', 'rhif cyfrif'],
          question: {
            en: 'What is your council tax account number? Skip this if you do not have one.',
            cy: 'Beth yw rhif eich cyfrif treth gyngor? Gallwch hepgor hyn os nad oes un gennych.',
          },
          isOptional: true,
        },
        {
          en: 'Give the account number from your bill, or skip this question.',
          cy: 'Rhowch rif y cyfrif o’ch bil, neu hepgor y cwestiwn hwn.',
        },
      ),
      contactField(),
    ],
    whatNext: {
      en: 'We will send you a new bill or a final bill.',
      cy: 'Byddwn yn anfon bil newydd neu fil terfynol atoch.',
    },
  };
}
