import type { Council } from '../council.js';
import { choiceField } from '../fields/choice-field.js';
import { postcodeField } from '../fields/postcode-field.js';
import { textField } from '../fields/text-field.js';
import { whereField } from '../fields/where-field.js';
import type { Form } from '../form.js';
import { nearestPostcode } from './nearest-postcode.js';

export function streetLight({ examplePostcode }: Council): Form {
  return {
    title: { en: 'Street light', cy: 'Golau stryd' },
    act: 'file',
    fields: [
      choiceField(
        {
          name: 'fault',
          label: { en: 'What is wrong', cy: 'Beth sydd o’i le' },
          calledBy: ['fault', 'problem', 'nam'],
          question: { en: 'What is wrong with the light?', cy: 'Beth sydd o’i le ar y golau?' },
        },
        [
          {
            id: 'off',
            title: { en: 'It is off', cy: 'Mae wedi diffodd' },
            words: [
              'off',
              'out',
              'gone out',
              'not working',
              'dark',
              'wedi diffodd',
              'ddim yn gweithio',
              'tywyll',
            ],
          },
          {
            id: 'flickering',
            title: { en: 'It flickers', cy: 'Mae’n fflachio' },
            words: [
              'flickers',
              'flickering',
              'flashing',
              'blinking',
              'on and off',
              'fflachio',
              'yn fflachio',
            ],
          },
          {
            id: 'always-on',
            title: { en: 'It is on all day', cy: 'Mae ymlaen drwy’r dydd' },
            words: ['all day', 'on all day', 'always on', 'never off', 'drwyr dydd', 'ymlaen'],
          },
          {
            id: 'damaged',
            title: { en: 'It is damaged', cy: 'Mae wedi’i ddifrodi' },
            words: [
              'damaged',
              'leaning',
              'smashed',
              'hit by a car',
              'wires',
              'door open',
              'difrodi',
              'gwifrau',
            ],
          },
        ],
      ),
      whereField({
        en: 'Where is the light? Give the street and something near it.',
        cy: 'Ble mae’r golau? Rhowch enw’r stryd a rhywbeth gerllaw.',
      }),
      postcodeField({ question: nearestPostcode }, examplePostcode),
      textField(
        {
          name: 'post',
          label: { en: 'Number on the post', cy: 'Rhif ar y postyn' },
          calledBy: ['post', 'post number', 'column', 'column number', 'postyn', 'rhif y postyn'],
          question: {
            en: 'What number is on the post? Skip this if you cannot see one.',
            cy: 'Pa rif sydd ar y postyn? Gallwch hepgor hyn os na allwch weld un.',
          },
          isOptional: true,
        },
        {
          en: 'Give the number on the post, or skip this question.',
          cy: 'Rhowch y rhif ar y postyn, neu hepgor y cwestiwn hwn.',
        },
        1,
      ),
    ],
    whatNext: {
      en: 'Keep away from bare wires or a leaning post.',
      cy: 'Cadwch draw o wifrau noeth neu bostyn sy’n gogwyddo.',
    },
  };
}
