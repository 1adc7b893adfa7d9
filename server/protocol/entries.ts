import type { Attachment, AttachmentChecked } from './attachments.js';
import type { ConversationState, Language } from './conversation.js';
import type { Snooze, TagsChange } from './desk-entries.js';

/** What every entry of a conversation's log carries. `seq` runs 1, 2, 3 … without gaps. */
interface EntryPlace {
  conversationId: string;
  seq: number;
  /** Made by whoever wrote the entry; unique in its conversation, so that a repeat is recognised. */
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
}

export interface AnswerLink {
  text: string;
  /** Absolute, `http:` or `https:`. */
  url: string;
}

export type BotDecision = 'answer' | 'suggest' | 'ask' | 'hand-over' | 'safeguard' | 'greet' | 'guide';

/** Why the bot said what it said: for the agent's side panel and the reports. */
export interface BotReason {
  decision: BotDecision;
  intent?: string;
  /** Calibrated probability, 0 to 1, that the intent is right. */
  confidence?: number;
}

export interface ResidentMessage {
  kind: 'message';
  from: 'resident';
  text: string;
}

export interface BotMessage {
  kind: 'message';
  from: 'bot';
  /** Markdown: paragraphs, lists and bold only. */
  text: string;
  language: Language;
  links?: AnswerLink[];
  /** Quick replies: pressing one sends its text as the resident's message. */
  choices?: string[];
  reason: BotReason;
}

export interface AgentMessage {
  kind: 'message';
  from: 'agent';
  text: string;
  agentId: string;
  agentName: string;
}

export type MoveCause = 'resident' | 'bot' | 'agent' | 'timer';

/** A move of the conversation from one state to another. */
export interface StateChange {
  kind: 'state';
  from: 'system';
  move: string;
  before: ConversationState;
  after: ConversationState;
  cause: MoveCause;
  agentId?: string;
  agentName?: string;
  /** The team that it waits for from now on, when it changes hands. */
  teamId?: string;
  /** Staff only: the agent whom it was passed to. */
  toAgentName?: string;
}

/** That a supervisor writes in the conversation from now on, or no more. */
export interface Attendance {
  kind: 'attendance';
  from: 'system';
  act: 'joined' | 'left';
  agentId: string;
  agentName: string;
}

/** That the conversation will be closed at `closesAt` unless the resident gives a sign. */
export interface IdleWarning {
  kind: 'idle-warning';
  from: 'system';
  closesAt: string;
}

/** Staff only: words between the holder and colleagues, or a supervisor's whisper. */
export interface SideTalk {
  kind: 'side-talk';
  from: 'agent';
  text: string;
  agentId: string;
  agentName: string;
  /** As what they speak. */
  role: 'holder' | 'colleague' | 'supervisor';
  /** The colleague who is asked in by these words. */
  askedName?: string;
}

export type CobrowseAct = 'asked' | 'granted' | 'refused' | 'stopped';

/** That a co-browse session was asked for, granted, refused or stopped; never what was seen. */
export interface CobrowseNotice {
  kind: 'cobrowse';
  from: 'resident' | 'agent' | 'system';
  act: CobrowseAct;
  sessionId: string;
  agentName: string;
  purpose: string;
}

export interface Feedback {
  kind: 'feedback';
  from: 'resident';
  /** 1 (poor) to 5 (good). */
  rating: number;
  comment?: string;
}

/** Staff only. */
export interface Note {
  kind: 'note';
  from: 'agent';
  text: string;
  /** Colleagues whom it names: they may read the conversation. */
  mentions?: { staffId: string; name: string }[];
  agentId: string;
  agentName: string;
}

/** How it stands for the resident when the agent closes it. */
export const wrapUpOutcomes = ['resolved', 'follow-up', 'signposted'] as const;
export type WrapUpOutcome = (typeof wrapUpOutcomes)[number];

/** Staff only. */
export interface WrapUp {
  kind: 'wrap-up';
  from: 'agent';
  /** The id of one of the council's wrap-up reasons, and its name as it was. */
  reason: string;
  reasonLabel?: string;
  outcome?: WrapUpOutcome;
  /** Why the contact could have been avoided; left out when it was of value. */
  avoidableCause?: string;
  avoidableCauseLabel?: string;
  comment?: string;
  agentId: string;
  agentName: string;
}

/**
 * What the bot gathered for a service request, so that nobody has to ask again. Without a reference
 * it is not filed: the resident asked for a person on the way.
 */
export interface GatheredRequest {
  kind: 'request';
  from: 'bot';
  intent: string;
  /** In English, like the labels: staff read it. */
  title: string;
  reference?: string;
  fields: { label: string; value: string }[];
}

export type SecretKind = 'card-number' | 'national-insurance-number';

/** That the words just before were stored without what nobody should send in a chat. */
export interface Redaction {
  kind: 'redacted';
  from: 'system';
  removed: SecretKind[];
}

/** What a resident receives in the place of a staff-only entry, so that `seq` has no gap for anybody. */
export interface Withheld {
  kind: 'withheld';
  from: 'system';
}

export type EntryBody =
  | ResidentMessage
  | BotMessage
  | AgentMessage
  | StateChange
  | CobrowseNotice
  | Feedback
  | Note
  | TagsChange
  | Snooze
  | WrapUp
  | Attendance
  | IdleWarning
  | SideTalk
  | GatheredRequest
  | Redaction
  | Attachment
  | AttachmentChecked
  | Withheld;

/** One item in a conversation's log. */
export type Entry = EntryPlace & EntryBody;
