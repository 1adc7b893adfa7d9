import type { Generated, Selectable } from 'kysely';

/** Times are ISO 8601 text, truths are 0 or 1, and structures are JSON text: the same in both databases. */
export interface ConversationTable {
  id: string;
  token_hash: string;
  channel: string;
  language: string;
  state: string;
  tags: string;
  snoozed_until: string | null;
  previous_id: string | null;
  page_url: string | null;
  opened_at: string;
  waiting_since: string | null;
  closed_at: string | null;
  agent_id: string | null;
  offer_lapses_at: string | null;
  passed_by: string | null;
  passed_until: string | null;
  is_safeguarding: number;
  /** The reference of a message left out of hours. */
  left_message: string | null;
  /** The message that fired a rule of safeguarding, and which. */
  alarm: string | null;
  last_seq: number;
  /** The seq of the resident's last message. */
  resident_seq: number;
  /** The seq of the last resident's message that the bot has dealt with. */
  bot_seq: number;
  resident_read_seq: number;
  agent_read_seq: number;
  /** The start of the resident's first message. */
  first_message: string | null;
  last_message: string | null;
  cobrowse: string | null;
  /** The last intent that the bot understood. */
  intent: string | null;
  team_id: string | null;
  /** The agent whom it was passed to, who is asked before anybody else. */
  reserved_for: string | null;
  queued_at: string | null;
  wait_due_at: string | null;
  first_due_at: string | null;
  accepted_at: string | null;
  first_reply_at: string | null;
  warned_at: string | null;
  closed_because: string | null;
  consulted: string | null;
  guests: string | null;
  resident_received_seq: number;
}

export interface ResidentPresenceTable {
  conversation_id: string;
  /** When a page of the resident was last known to be open. */
  seen_at: string;
  /** When the resident last did something. */
  acted_at: string;
}

export interface MissedOfferTable {
  conversation_id: string;
  staff_id: string;
  at: string;
}

export interface EntryTable {
  conversation_id: string;
  seq: number;
  id: string;
  at: string;
  /** 'resident', 'bot', 'timer' or a staff id: a repeat of an id counts only from the same author. */
  author: string;
  body: string;
}

/** Who is named in which note. */
export interface MentionTable {
  conversation_id: string;
  seq: number;
  staff_id: string;
  at: string;
  read_at: string | null;
}

/** Which words are in which conversation. */
export interface SearchWordTable {
  word: string;
  conversation_id: string;
}

/** How far the words of each conversation can be searched for. */
export interface SearchMarkTable {
  conversation_id: string;
  seq: number;
}

export interface StaffTable {
  id: string;
  email: string;
  name: string;
  password_hash: string;
  roles: string;
  created_at: string;
  version: number;
  skills: string;
  capacity: number | null;
  /** Whoever left stays as the author of what they wrote. */
  removed_at: string | null;
}

export interface StaffSessionTable {
  token_hash: string;
  staff_id: string;
  expires_at: string;
}

export interface PresenceTable {
  staff_id: string;
  status: string;
  /** When a socket of this member of staff was last known to be open. */
  seen_at: string;
  idle_since: string;
  missed_in_a_row: Generated<number>;
}

export interface BotStateTable {
  key: string;
  value: string;
}

export interface FiledCaseTable {
  reference: string;
  conversation_id: string;
  request_id: string;
  intent: string;
  title: string;
  postcode: string;
  fields: string;
  status: string;
  filed_at: string;
  status_at: string;
}

export interface LeaseTable {
  name: string;
  holder: string;
  until: string;
}

/** One item of the council's settings: a team, a canned reply, a reason. */
export interface CouncilSettingTable {
  kind: string;
  id: string;
  version: number;
  /** Where it stands in its list. */
  place: number;
  /** The member of staff whose own it is. */
  owner_id: string | null;
  body: string;
}

export interface SettingChangeTable {
  id: string;
  at: string;
  staff_id: string;
  staff_name: string;
  kind: string;
  item_id: string;
  act: string;
  before: string | null;
  after: string | null;
}

export interface AttachmentTable {
  id: string;
  conversation_id: string;
  file_name: string;
  file_type: string;
  bytes: number;
  /** 'held', 'ready' or 'refused'. */
  status: string;
  added_at: string;
}

export interface Schema {
  conversation: ConversationTable;
  entry: EntryTable;
  mention: MentionTable;
  search_word: SearchWordTable;
  search_mark: SearchMarkTable;
  staff: StaffTable;
  staff_session: StaffSessionTable;
  presence: PresenceTable;
  bot_state: BotStateTable;
  filed_case: FiledCaseTable;
  lease: LeaseTable;
  council_setting: CouncilSettingTable;
  setting_change: SettingChangeTable;
  attachment: AttachmentTable;
  resident_presence: ResidentPresenceTable;
  missed_offer: MissedOfferTable;
}

export type ConversationRow = Selectable<ConversationTable>;
export type EntryRow = Selectable<EntryTable>;
export type FiledCaseRow = Selectable<FiledCaseTable>;
export type CouncilSettingRow = Selectable<CouncilSettingTable>;
export type SettingChangeRow = Selectable<SettingChangeTable>;
export type AttachmentRow = Selectable<AttachmentTable>;
export type StaffRow = Selectable<StaffTable>;
