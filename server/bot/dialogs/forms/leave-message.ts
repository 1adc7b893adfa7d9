import { contactField } from '../fields/contact-field.js';
import { textField } from '../fields/text-field.js';
import type { Form } from '../form.js';

/** What the request is known by: no editor's intent opens it. */
export const leaveMessageIntent = 'chat.leave-message';

/** Words for a person who will read them later, and how to reach whoever wrote them. */
export function leaveMessage(): Form {
  return {
    title: { en: 'Message left', cy: 'Neges wedi’i gadael' },
    act: 'message',
    fields: [
      textField(
        {
          name: 'message',
          label: { en: 'Message', cy: 'Neges' },
          calledBy: ['message', 'neges'],
          question: {
            en: 'What do you want to tell us? Write it all in one message.',
            cy: 'Beth hoffech chi ei ddweud wrthym? Ysgrifennwch y cyfan mewn un neges.',
          },
        },
        {
          en: 'I need a few words about what you want. For example: my bin has not been collected.',
          cy: 'Mae angen ychydig eiriau am yr hyn rydych ei eisiau. Er enghraifft: nid yw fy min wedi’i gasglu.',
        },
      ),
      contactField(),
    ],
    whatNext: {
      en: 'Our team will read your message when they are back, and contact you. You can go on asking me questions.',
      cy: 'Bydd ein tîm yn darllen eich neges pan fyddant yn ôl, ac yn cysylltu â chi. Gallwch ddal i ofyn cwestiynau i mi.',
    },
  };
}
