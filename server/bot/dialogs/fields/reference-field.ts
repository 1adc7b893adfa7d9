import { readReference, referenceOf } from '../../../cases/reference.js';
import type { Field, Reply } from '../form.js';
import { field } from './field.js';

const mostCharacters = 60;

/** The reference of a case of ours. Its check letter shows a slip before anything is looked up. */
export function referenceField(prefix: string): Field {
  const example = referenceOf(prefix, '7K3Q');
  const said = ({ text }: Reply): string | null => {
    const pattern = new RegExp(`(?<![A-Z0-9])${prefix}[\\s-]{0,3}((?:[0-9A-Z][\\s-]?){5})(?![A-Z0-9])`, 'i');
    const typed = pattern.exec(text.slice(0, 400))?.[0] ?? bare(text);
    return typed === null ? null : readReference(prefix, typed);
  };
  /** Without the letters at the front, which people leave out. */
  const bare = (text: string): string | null => {
    const letters = text.slice(0, mostCharacters).replace(/[\s-]/g, '');
    return /^[0-9a-z]{5}$/i.test(letters) ? `${prefix}${letters}` : null;
  };
  return field(
    {
      name: 'reference',
      label: { en: 'Reference', cy: 'Cyfeirnod' },
      calledBy: ['reference', 'reference number', 'ref', 'cyfeirnod'],
      question: {
        en: `What is the reference? It begins with ${prefix}, like ${example}.`,
        cy: `Beth yw’r cyfeirnod? Mae’n dechrau â ${prefix}, fel ${example}.`,
      },
    },
    {
      notice: said,
      read: (reply) => {
        const value = said(reply);
        if (value !== null) return { value };
        return {
          problem: {
            en: `That is not one of our references. It is ${prefix} and 5 letters and numbers, without 0, O, 1, I, L or U. Check it and try again.`,
            cy: `Nid yw hwnnw’n un o’n cyfeirnodau. Mae’n ${prefix} a 5 llythyren a rhif, heb 0, O, 1, I, L nac U. Gwiriwch ef a rhowch gynnig arall arni.`,
          },
        };
      },
    },
  );
}
