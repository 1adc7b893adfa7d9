import { ActivityTypes, type StatePropertyAccessor, type TurnContext } from 'botbuilder-core';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { BotDecision, BotMessage } from '../../protocol/entries.js';
import { nextAsked, questionOf, together } from './ask.js';
import { completeForm, type RequestServices } from './complete-form.js';
import { asksToKnow } from './control-words.js';
import { newForm, type Form, type FormState, type Say } from './form.js';
import { guideMessage, guidedTurn, unfiledRequest, type GuidedTurn } from './guided-turn.js';
import { guidePhrases } from './guide-phrases.js';
import { beginForm, takeReply, type Step } from './take-reply.js';

/** What a form dialog keeps on botbuilder's stack, and so in the conversation's state. */
interface Kept {
  form: FormState;
}

export const mostWrongTries = 5;

/** One guided request on botbuilder's dialog stack. What it says and asks is decided in `take-reply.ts`. */
export class FormDialog extends Dialog<{ intent: string }> {
  constructor(
    name: string,
    readonly form: Form,
    private readonly services: RequestServices,
    private readonly wrongTries: StatePropertyAccessor<number>,
  ) {
    super(name);
  }

  override async beginDialog(dc: DialogContext, options: { intent: string }): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const { language } = turn.reply;
    // The id of the message that begins it: begun again after a crash, it is the same request.
    const state = newForm(turn.messageId, options.intent);
    keep(dc, state);
    const step = beginForm(this.form, state, turn.reply);
    if (step.kind === 'ask') {
      const isAsked = this.form.act === 'file' && asksToKnow(turn.reply.text);
      const opening = turn.opening(options.intent, language, isAsked);
      const how = this.form.act === 'file' ? [guidePhrases[language].howItGoes] : [];
      const first = opening ? { ...together(opening, ...how), links: opening.links ?? [] } : null;
      const said = first ?? (how[0] === undefined ? null : { text: how[0] });
      if (said) await this.#say(dc, said, 'answer');
    }
    return this.#follow(dc, state, step);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { reply, elsewhere } = turnOf(dc);
    const state = stateOf(dc);
    return this.#follow(dc, state, takeReply(this.form, state, reply, elsewhere));
  }

  async #follow(dc: DialogContext, state: FormState, step: Step): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const own = guidePhrases[turn.reply.language];
    switch (step.kind) {
      case 'ask':
        keep(dc, step.state);
        await this.#say(dc, step.say);
        return Dialog.EndOfTurn;
      case 'complete':
        return this.#complete(dc, step.state);
      case 'cancel':
        await this.#say(dc, { text: own.cancelled });
        return dc.endDialog();
      case 'person':
        turn.wantsPerson = true;
        turn.request = unfiledRequest(this.form, state);
        return Dialog.EndOfTurn;
      case 'digress':
        await send(dc.context, turn.asideMessages());
        await this.#say(dc, together(own.backToIt, questionOf(this.form, state, turn.reply.language)));
        return Dialog.EndOfTurn;
    }
  }

  async #complete(dc: DialogContext, state: FormState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const own = guidePhrases[turn.reply.language];
    const wrongTries = await this.wrongTries.get(dc.context, 0);
    if (this.form.act === 'progress' && wrongTries >= mostWrongTries) {
      await this.#say(dc, { text: own.tooManyTries, choices: [own.talkToPerson] });
      return dc.endDialog();
    }
    const { say, askAgain, request, isWrongTry } = await completeForm(this.form, state, turn, this.services);
    if (isWrongTry === true) await this.wrongTries.set(dc.context, wrongTries + 1);
    if (!askAgain) {
      await this.#say(dc, say);
      turn.request = request ?? null;
      return dc.endDialog();
    }
    const values = Object.fromEntries(
      Object.entries(state.values).filter(([name]) => !askAgain.includes(name)),
    );
    const emptied = { ...state, values, wrong: state.wrong + 1 };
    keep(dc, { ...emptied, asking: nextAsked(this.form, emptied) });
    const isStuck = emptied.wrong > 1;
    await this.#say(
      dc,
      isStuck ? { text: `${say.text}\n\n${own.stuck}`, choices: [own.talkToPerson, own.cancel] } : say,
    );
    return Dialog.EndOfTurn;
  }

  async #say(dc: DialogContext, say: Say, decision: BotDecision = 'guide'): Promise<void> {
    const { reply, confidence } = turnOf(dc);
    const { intent } = stateOf(dc);
    const reason = decision === 'guide' ? { decision, intent } : { decision, intent, confidence };
    await send(dc.context, [guideMessage(say, reply.language, reason)]);
  }
}

/** Sends messages as botbuilder's activities; the conversation log carries them to the resident. */
export async function send(context: TurnContext, messages: BotMessage[]): Promise<void> {
  await context.sendActivities(
    messages.map((message) => ({
      type: ActivityTypes.Message,
      text: message.text,
      locale: message.language,
      channelData: message,
    })),
  );
}

function turnOf(dc: DialogContext): GuidedTurn {
  return dc.context.turnState.get(guidedTurn) as GuidedTurn;
}

/** Where the request on top of the stack stands. */
export function stateOf(dc: DialogContext): FormState {
  const kept = dc.activeDialog?.state as Kept | undefined;
  if (!kept) throw new Error('No guided request is under way');
  return kept.form;
}

function keep(dc: DialogContext, form: FormState): void {
  if (dc.activeDialog) dc.activeDialog.state = { form } satisfies Kept;
}
