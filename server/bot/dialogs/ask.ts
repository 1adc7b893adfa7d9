import type { Language } from '../../protocol/conversation.js';
import { atSummary, atWhatToChange, type Field, type Form, type FormState, type Say } from './form.js';
import { guidePhrases } from './guide-phrases.js';

/** The question that a form is at, once more. */
export function questionOf(form: Form, state: FormState, language: Language): Say {
  const own = guidePhrases[language];
  const ending = [own.send, own.changeSomething, own.cancel];
  if (state.asking === atSummary) return { text: own.sendOrChange, choices: ending };
  if (state.asking === atWhatToChange) {
    return { text: own.whatToChange, choices: form.fields.map(({ label }) => label[language]) };
  }
  const field = fieldAsked(form, state);
  if (!field) return { text: own.sendOrChange, choices: ending };
  const choices = [...(field.choices?.(language) ?? []), ...(field.isOptional ? [own.skip] : [])];
  return { text: field.question[language], ...(choices.length > 0 ? { choices } : {}) };
}

/** Everything that was gathered, to be said yes or no to. */
export function summaryOf(form: Form, state: FormState, language: Language): Say {
  const own = guidePhrases[language];
  const lines = filledFields(form, state).map(
    (field) => `- **${field.label[language]}:** ${field.show(state.values[field.name] ?? '', language)}`,
  );
  return {
    text: [`**${form.title[language]}**`, lines.join('\n'), `${own.check} ${own.sendOrChange}`].join('\n\n'),
    choices: [own.send, own.changeSomething, own.cancel],
  };
}

/** "brown bin; TM4 2QP": what the first message told already. */
export function gatheredSoFar(form: Form, state: FormState, language: Language): string {
  return filledFields(form, state)
    .map((field) => `**${field.show(state.values[field.name] ?? '', language)}**`)
    .join(', ');
}

export function fieldAsked(form: Form, state: FormState): Field | undefined {
  return form.fields.find(({ name }) => name === state.asking);
}

/** The next field without a value, or the summary. */
export function nextAsked(form: Form, state: FormState): string {
  const missing = form.fields.find(
    ({ name }) => state.values[name] === undefined && !state.skipped.includes(name),
  );
  return missing?.name ?? atSummary;
}

function filledFields(form: Form, state: FormState): Field[] {
  return form.fields.filter(({ name }) => state.values[name] !== undefined);
}

/** Puts one message after another as one: its choices are those of the last. */
export function together(...says: (Say | string)[]): Say {
  const all = says.map((say) => (typeof say === 'string' ? { text: say } : say));
  return { ...all.at(-1), text: all.map(({ text }) => text).join('\n\n') };
}
