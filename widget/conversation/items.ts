import type { AnswerLink, Entry } from '../../server/protocol/entries.js';
import type { Language } from '../../server/protocol/conversation.js';
import type { Strings } from '../strings/strings.js';
import { describeEntry } from './lines.js';
import type { Log } from './log.js';
import type { Outbox, OutboxMessage } from './outbox.js';

export interface MessageItem {
  kind: 'message';
  id: string;
  from: 'resident' | 'bot' | 'agent';
  name: string;
  text: string;
  at: string;
  /** False when the message before it has the same sender and about the same time. */
  isFirstOfSender: boolean;
  language?: Language;
  links: AnswerLink[];
  choices: string[];
  /** A file instead of words. */
  file?: { attachmentId: string; fileName: string; bytes: number };
  /** Set while the message is in the outbox. */
  unsent?: OutboxMessage;
}

export interface LineItem {
  kind: 'line';
  id: string;
  text: string;
  /** It is also told elsewhere, so it is not announced here. */
  isToldElsewhere: boolean;
}

export type LogItem = MessageItem | LineItem;

const togetherMs = 5 * 60_000;

/** What the log shows, in order: the entries by seq, then what is still in the outbox. */
export function logItems(log: Log, outbox: Outbox, strings: Strings): LogItem[] {
  const items: LogItem[] = [];
  for (const entry of log.entries) {
    const item = entryItem(entry, strings);
    if (item) add(items, item);
  }
  const shown = new Set(log.entries.map((entry) => entry.id));
  for (const message of outbox) {
    if (!shown.has(message.id)) add(items, outboxItem(message, strings));
  }
  return items;
}

function add(items: LogItem[], item: LogItem): void {
  const last = items.at(-1);
  if (item.kind === 'message' && last?.kind === 'message') {
    const isSoon = Date.parse(item.at) - Date.parse(last.at) < togetherMs;
    item.isFirstOfSender = !(isSoon && last.from === item.from && last.name === item.name);
  }
  items.push(item);
}

function entryItem(entry: Entry, strings: Strings): LogItem | undefined {
  if (entry.kind === 'attachment') {
    const { id, from, at, attachmentId, fileName, bytes } = entry;
    const name = entry.from === 'agent' ? entry.agentName : strings.you;
    const file = { attachmentId, fileName, bytes };
    const shown = { isFirstOfSender: true, links: [], choices: [], file };
    return { kind: 'message', id, from, name, text: '', at, ...shown };
  }
  if (entry.kind !== 'message') {
    const text = describeEntry(entry, strings);
    const isToldElsewhere = entry.kind === 'cobrowse' && entry.act === 'asked';
    return text === undefined ? undefined : { kind: 'line', id: entry.id, text, isToldElsewhere };
  }
  const { id, from, text, at } = entry;
  const message = { kind: 'message' as const, id, from, text, at, isFirstOfSender: true };
  switch (entry.from) {
    case 'resident':
      return { ...message, name: strings.you, links: [], choices: [] };
    case 'agent':
      return { ...message, name: entry.agentName, links: [], choices: [] };
    case 'bot':
      return {
        ...message,
        name: strings.assistant,
        language: entry.language,
        links: entry.links ?? [],
        choices: entry.choices ?? [],
      };
  }
}

function outboxItem(message: OutboxMessage, strings: Strings): MessageItem {
  return {
    kind: 'message',
    id: message.id,
    from: 'resident',
    name: strings.you,
    text: message.text,
    at: new Date(message.writtenAtMs).toISOString(),
    isFirstOfSender: true,
    links: [],
    choices: [],
    unsent: message,
  };
}

/** Messages from others that the resident has not seen. */
export const countUnread = (log: Log, seenSeq: number): number =>
  log.entries.filter(
    (entry) =>
      entry.seq > seenSeq &&
      (entry.kind === 'message' || entry.kind === 'attachment') &&
      entry.from !== 'resident',
  ).length;
