import { findSecrets } from '../nlu/entities/secrets.js';
import type { Language } from '../protocol/conversation.js';
import type { EntryBody, SecretKind } from '../protocol/entries.js';

const inPlaceOf: Record<Language, Record<SecretKind, string>> = {
  en: {
    'card-number': '[card number removed]',
    'national-insurance-number': '[National Insurance number removed]',
  },
  cy: {
    'card-number': '[rhif cerdyn wedi’i dynnu]',
    'national-insurance-number': '[rhif Yswiriant Gwladol wedi’i dynnu]',
  },
};

/** A resident's words as they may be kept: without card and National Insurance numbers. */
export function redactedText(text: string, language: Language): { text: string; removed: SecretKind[] } {
  const secrets = findSecrets(text);
  let kept = '';
  let end = 0;
  for (const secret of secrets) {
    kept += text.slice(end, secret.start) + inPlaceOf[language][secret.kind];
    end = secret.end;
  }
  return { text: kept + text.slice(end), removed: [...new Set(secrets.map(({ kind }) => kind))] };
}

/** The entry that tells the resident what was removed; none when nothing was. */
export function redactionEntries(removed: SecretKind[]): EntryBody[] {
  return removed.length === 0 ? [] : [{ kind: 'redacted', from: 'system', removed }];
}
