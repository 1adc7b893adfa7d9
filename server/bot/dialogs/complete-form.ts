import type { Case, CaseRequest, CaseStatus } from '../../cases/case.js';
import { dayInWords } from '../../lib/calendar.js';
import type { Language } from '../../protocol/conversation.js';
import type { GatheredRequest } from '../../protocol/entries.js';
import type { Council } from './council.js';
import type { Form, FormState, Reply, Say, Worded } from './form.js';
import { gatheredRequest } from './guided-turn.js';
import { guidePhrases } from './guide-phrases.js';

/** What guided requests do in the world, and what they know of it. */
export interface RequestServices {
  council: Council;
  fileCase: (request: CaseRequest) => Promise<Case>;
  /** The case when both reference and postcode are right. */
  findCase: (typed: { reference: string; postcode: string }) => Promise<Case | null>;
}

export interface Completion {
  say: Say;
  /** The fields to ask for again: the form is not done. */
  askAgain?: string[];
  request?: GatheredRequest;
  /** A look-up that found nothing: they are counted. */
  isWrongTry?: boolean;
}

const statusWords: Record<CaseStatus, Worded> = {
  open: { en: 'We have it, and will look at it.', cy: 'Mae gennym, a byddwn yn edrych arno.' },
  'in-progress': { en: 'We are working on it.', cy: 'Rydym yn gweithio arno.' },
  planned: {
    en: 'We have looked at it, and the work is booked.',
    cy: 'Rydym wedi edrych arno, ac mae’r gwaith wedi’i drefnu.',
  },
  fixed: { en: 'It is done.', cy: 'Mae wedi’i wneud.' },
  'no-further-action': {
    en: 'We looked at it, and cannot do more.',
    cy: 'Rydym wedi edrych arno, ac ni allwn wneud mwy.',
  },
};

/** Does what a form is for, once everything is there. */
export async function completeForm(
  form: Form,
  state: FormState,
  { reply, conversationId }: { reply: Reply; conversationId: string },
  services: RequestServices,
): Promise<Completion> {
  switch (form.act) {
    case 'file':
    case 'message':
      return filed(form, state, reply.language, conversationId, services);
    case 'collection-days':
      return collectionDays(form, state, reply, services.council);
    case 'progress':
      return progressOf(state, reply.language, services);
  }
}

/** The case is stored before it is announced, under a key that makes a repeat the same case. */
async function filed(
  form: Form,
  state: FormState,
  language: Language,
  conversationId: string,
  { fileCase }: RequestServices,
): Promise<Completion> {
  const { intent, title, fields } = gatheredRequest(form, state);
  const { reference } = await fileCase({
    conversationId,
    requestId: state.requestId,
    intent,
    title,
    fields,
    postcode: state.values['postcode'] ?? '',
  });
  const own = guidePhrases[language];
  // A message is answered: there is no progress to ask after.
  const keep = form.act === 'file' ? [own.keepReference] : [];
  return {
    say: { text: [own.sent(reference), form.whatNext[language], ...keep].join('\n\n') },
    request: gatheredRequest(form, state, reference),
  };
}

function collectionDays(
  form: Form,
  state: FormState,
  { language, today }: Reply,
  council: Council,
): Completion {
  const own = guidePhrases[language];
  const postcode = state.values['postcode'] ?? '';
  const collections = council.collectionDaysFor(postcode, today);
  if (!collections) return { say: { text: own.noCollections }, askAgain: ['postcode'] };
  const lines = [...collections]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map(({ bin, day }) => {
      const title = council.binTitles.find(({ id }) => id === bin)?.title[language] ?? bin;
      return `- **${title}:** ${dayInWords(day, language)}`;
    });
  return {
    say: { text: [own.collections(postcode), lines.join('\n'), form.whatNext[language]].join('\n\n') },
  };
}

async function progressOf(
  state: FormState,
  language: Language,
  services: RequestServices,
): Promise<Completion> {
  const own = guidePhrases[language];
  const { reference = '', postcode = '' } = state.values;
  const found = await services.findCase({ reference, postcode });
  if (!found) return { say: { text: own.notFound }, askAgain: ['reference', 'postcode'], isWrongTry: true };
  const title = `${found.title} (${found.reference})`;
  const filedOn = dayInWords(found.filedAt.slice(0, 10), language);
  return { say: { text: own.progress(title, statusWords[found.status][language], filedOn) } };
}
