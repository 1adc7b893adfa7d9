import type { Language } from '../../protocol/conversation.js';
import type { BotMessage, BotReason, GatheredRequest } from '../../protocol/entries.js';
import type { Form, FormState, Reply, Say } from './form.js';
import type { Elsewhere } from './take-reply.js';

/** What a dialog hears of a turn, and what it leaves behind, beside the messages that it sends. */
export interface GuidedTurn {
  conversationId: string;
  messageId: string;
  reply: Reply;
  elsewhere: Elsewhere;
  /** The answer to what the resident asked on the side. */
  asideMessages: () => BotMessage[];
  /** What an editor wrote to come before the first question: all of the answer where they asked to know. */
  opening: (intent: string, language: Language, isAsked: boolean) => Say | null;
  /** How sure the bot is of the intent that begins a request. */
  confidence: number;
  wantsPerson: boolean;
  request: GatheredRequest | null;
}

export const guidedTurn = Symbol('what a guided request hears and leaves');

export function guideMessage(say: Say, language: Language, reason: BotReason): BotMessage {
  return { kind: 'message', from: 'bot', language, reason, ...say };
}

/** What was gathered, as staff read it. */
export function gatheredRequest(form: Form, state: FormState, reference?: string): GatheredRequest {
  return {
    kind: 'request',
    from: 'bot',
    intent: state.intent,
    title: form.title.en,
    fields: form.fields
      .filter(({ name }) => state.values[name] !== undefined)
      .map((field) => ({ label: field.label.en, value: field.show(state.values[field.name] ?? '', 'en') })),
    ...(reference === undefined ? {} : { reference }),
  };
}

/** The same for a request that is under way; null while there is nothing to read. */
export function unfiledRequest(form: Form, state: FormState): GatheredRequest | null {
  const request = gatheredRequest(form, state);
  return request.fields.length === 0 ? null : request;
}
