import type { BotDecision, BotMessage, Entry } from '../../server/protocol/entries.js';

export const decisionNames: Record<BotDecision, string> = {
  answer: 'Answered',
  suggest: 'Asked “Did you mean…”',
  ask: 'Asked them to say it another way',
  'hand-over': 'Handed over',
  safeguard: 'Safeguarding',
  greet: 'Greeted',
  guide: 'Guided through a request',
};

/** One thing the assistant said, and what it took the resident to mean. */
export interface Understanding {
  seq: number;
  /** What the resident wrote just before; null for a greeting that nobody asked for. */
  utterance: string | null;
  decision: BotDecision;
  intent: string | null;
  /** "92%" */
  confidence: string | null;
}

/** What the assistant understood, in the order of the log. */
export function whatTheBotUnderstood(entries: readonly Entry[]): Understanding[] {
  const understood: Understanding[] = [];
  let utterance: string | null = null;
  for (const entry of entries) {
    if (entry.kind !== 'message') continue;
    if (entry.from === 'resident') utterance = entry.text;
    if (entry.from === 'bot') {
      understood.push(understanding(entry.seq, entry, utterance));
      utterance = null;
    }
  }
  return understood;
}

function understanding(seq: number, { reason }: BotMessage, utterance: string | null): Understanding {
  const { decision, intent = null, confidence } = reason;
  const percent = confidence === undefined ? null : `${Math.round(confidence * 100)}%`;
  return { seq, utterance, decision, intent, confidence: percent };
}
