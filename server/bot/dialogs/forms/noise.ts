import type { Council } from '../council.js';
import { choiceField } from '../fields/choice-field.js';
import { contactField } from '../fields/contact-field.js';
import { placeField } from '../fields/place-field.js';
import { postcodeField } from '../fields/postcode-field.js';
import { textField } from '../fields/text-field.js';
import type { Form } from '../form.js';

export function noise({ examplePostcode }: Council): Form {
  return {
    title: { en: 'Noise', cy: 'Sŵn' },
    act: 'file',
    fields: [
      choiceField(
        {
          name: 'kind',
          label: { en: 'Kind of noise', cy: 'Math o sŵn' },
          calledBy: ['noise', 'kind', 'type', 'sŵn', 'math'],
          question: { en: 'What kind of noise is it?', cy: 'Pa fath o sŵn yw e?' },
        },
        [
          {
            id: 'music',
            title: { en: 'Loud music or parties', cy: 'Cerddoriaeth uchel neu bartïon' },
            words: [
              'music',
              'party',
              'parties',
              'bass',
              'drums',
              'stereo',
              'cerddoriaeth',
              'parti',
              'partïon',
            ],
          },
          {
            id: 'dog',
            title: { en: 'A dog barking', cy: 'Ci yn cyfarth' },
            words: ['dog', 'dogs', 'barking', 'ci', 'cŵn', 'cyfarth'],
          },
          {
            id: 'building',
            title: { en: 'Building work', cy: 'Gwaith adeiladu' },
            words: ['building work', 'builders', 'drilling', 'construction', 'diy', 'adeiladu', 'drilio'],
          },
          {
            id: 'alarm',
            title: { en: 'An alarm', cy: 'Larwm' },
            words: ['alarm', 'alarms', 'car alarm', 'larwm'],
          },
          {
            id: 'business',
            title: { en: 'A pub, shop or factory', cy: 'Tafarn, siop neu ffatri' },
            words: ['pub', 'bar', 'shop', 'factory', 'takeaway', 'nightclub', 'tafarn', 'siop', 'ffatri'],
          },
          {
            id: 'other',
            title: { en: 'Something else', cy: 'Rhywbeth arall' },
            words: ['something else', 'other', 'arall'],
          },
        ],
      ),
      placeField(
        {
          name: 'from',
          label: { en: 'Where it comes from', cy: 'O ble mae’n dod' },
          calledBy: ['where', 'from', 'address', 'place', 'o ble', 'cyfeiriad', 'lle'],
          question: {
            en: 'Where does it come from? Give the address, or the street and what is there.',
            cy: 'O ble mae’n dod? Rhowch y cyfeiriad, neu’r stryd a beth sydd yno.',
          },
        },
        {
          en: 'I need an address, or a street and what is there. For example: 16 Priory Road.',
          cy: 'Mae angen cyfeiriad, neu stryd a beth sydd yno. Er enghraifft: 16 Priory Road.',
        },
        { isHouseEnough: false },
      ),
      textField(
        {
          name: 'times',
          label: { en: 'When it happens', cy: 'Pryd mae’n digwydd' },
          calledBy: ['when', 'times', 'time', 'pryd', 'amser'],
          question: {
            en: 'When does it happen, and how often? For example: most nights after 11pm.',
            cy: 'Pryd mae’n digwydd, a pha mor aml? Er enghraifft: y rhan fwyaf o nosweithiau ar ôl 11pm.',
          },
        },
        {
          en: 'I need the days or the times. For example: every night after 11pm.',
          cy: 'Mae angen y dyddiau neu’r amseroedd. Er enghraifft: bob nos ar ôl 11pm.',
        },
      ),
      postcodeField(
        { question: { en: 'What is your own postcode?', cy: 'Beth yw eich cod post chi?' } },
        examplePostcode,
      ),
      contactField(),
    ],
    whatNext: {
      en: 'Keep a note of the times that you hear it.',
      cy: 'Cadwch nodyn o’r amseroedd y clywch chi e.',
    },
  };
}
