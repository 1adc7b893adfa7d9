import { record } from '@rrweb/record';
import { MASK, UNRECORDED_CLASS } from '../../server/cobrowse/masking/marks.js';
import { maskFrame } from '../../server/cobrowse/masking/mask-frame.js';
import { maskingPolicy, type MaskingPolicy } from '../../server/cobrowse/masking/policy.js';
import type { CobrowseBatch } from '../../server/protocol/cobrowse.js';
import { createBatches } from './batches.js';
import { aliasClass, aliasStyledClasses } from './class-aliases.js';
import { watchLateStyles } from './late-styles.js';
import { FocusWatch } from './focus-watch.js';
import { isFieldShown, isPageField } from './page-fields.js';
import { answerIn, createPageGate } from './page-gate.js';
import { scrolledTo } from './places-on-screen.js';
import { rememberPage } from './page-restorer.js';
import { recordSettings } from './record-settings.js';
import type { PageEvent } from './rrweb-events.js';
import { SteadyMasks } from './steady-masks.js';
import { createTextGate } from './text-gate.js';
import { TypedValues } from './typed-values.js';
import { WireNumbers } from './wire-numbers.js';

export interface RecorderOptions {
  readonly sessionId: string;
  readonly policy: Pick<MaskingPolicy, 'shownFields'>;
  readonly send: (batch: CobrowseBatch) => void;
  /** The widget's own host element, never recorded. */
  readonly ignoreElement: Element;
}

export interface Recorder {
  /** Sends the whole page anew: for a viewer that joins late or lost a batch. */
  snapshot(): void;
  stop(): void;
}

/** Does something of ours; a mistake in it must not become the page's. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // The agent sees less until the next snapshot; the resident notices nothing.
  }
}

/** Sends what the agent may see of this page, as it changes, until stopped. Start it after the resident's consent. */
export function startRecorder(options: RecorderOptions): Recorder {
  const page = document;
  const policy = maskingPolicy({ ...options.policy, aliasClass });
  const recorded = { page, policy, mirror: record.mirror, ignoreElement: options.ignoreElement };
  const batches = createBatches(options.sessionId, options.send);
  const typed = new TypedValues(page, (field) => isFieldShown(field, policy));
  const masks = new SteadyMasks(recorded);
  const numbers = new WireNumbers();
  const add = (event: unknown): void => {
    const masked = maskFrame(event, policy);
    const frame = masked && numbers.renumber(masked);
    if (frame !== null) batches.add(frame);
  };
  const tell = (change: object): void => quietly(() => add({ type: 3, data: change, timestamp: Date.now() }));
  const focus = new FocusWatch(recorded, tell);
  const gate = createPageGate(recorded, masks, focus);

  const noteInput = (event: Event): void => quietly(() => typed.noteInput(event.composedPath()[0]));
  const noteChange = (event: Event): void => quietly(() => typed.noteChange(event.composedPath()[0]));
  // A reset changes answers without an input event, and only after the event has run its course.
  const noteReset = ({ target }: Event): void => {
    setTimeout(() => {
      for (const field of target instanceof HTMLFormElement ? target.elements : []) {
        if (isPageField(field) && isFieldShown(field, policy))
          tell(answerIn(field, record.mirror.getId(field)));
      }
    });
  };

  const snapshot = (): void => quietly(() => record.takeFullSnapshot(true));
  const lateStyles = watchLateStyles(snapshot);
  const putBack = rememberPage(page);
  options.ignoreElement.classList.add(UNRECORDED_CLASS);
  const listening = new AbortController();
  const listen = { capture: true, passive: true, signal: listening.signal };
  window.addEventListener('input', noteInput, listen);
  window.addEventListener('change', noteChange, listen);
  window.addEventListener('reset', noteReset, listen);

  let stopRecording: (() => void) | undefined;
  quietly(() => {
    stopRecording = record({
      ...recordSettings,
      maskTextFn: createTextGate(page, policy, typed),
      maskInputFn: (text, field) => (isPageField(field) && isFieldShown(field, policy) ? text : MASK),
      emit: (rrwebEvent) =>
        quietly(() => {
          const event = rrwebEvent as unknown as PageEvent;
          if (event.type === 2) {
            aliasStyledClasses(page);
            masks.forget();
            focus.forget();
          }
          add(gate(event));
          if (event.type === 2) tell(scrolledTo(recorded));
          lateStyles.look(event.type);
        }),
    });
  });

  return {
    snapshot,
    stop: () => {
      lateStyles.stop();
      batches.stop();
      listening.abort();
      quietly(() => stopRecording?.());
      quietly(putBack);
      options.ignoreElement.classList.remove(UNRECORDED_CLASS);
    },
  };
}
