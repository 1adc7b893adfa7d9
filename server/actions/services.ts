import type { Scanner } from '../attachments/scanner.js';
import type { AttachmentFiles } from '../store/attachment-files.js';
import type { AttachmentStore } from '../store/attachments.js';
import type { Bot } from '../bot/bot.js';
import type { ConversationLog } from '../conversations/log.js';
import type { AnswerFinder } from '../knowledge/answer-finder.js';
import type { ConversationLists } from '../store/conversation-lists.js';
import type { MentionStore } from '../store/mentions.js';
import type { SearchWordStore } from '../store/search-words.js';
import type { CaseStore } from '../store/cases.js';
import type { BankHolidays } from '../protocol/opening-hours.js';
import type { Clock } from '../lib/clock.js';
import type { Leases } from '../lib/lease.js';
import type { ConversationStore } from '../store/conversations.js';
import type { PresenceStore } from '../store/presence.js';
import type { IdleLimits } from '../routing/idleness.js';
import type { ResidentPresenceStore } from '../store/resident-presence.js';
import type { SettingStore } from '../store/settings.js';
import type { StaffStore } from '../store/staff.js';
import type { PasswordHasher } from '../lib/passwords.js';

/** What actions work with. `server/services.ts` chooses the implementations. */
export interface Services {
  clock: Clock;
  log: ConversationLog;
  conversations: ConversationStore;
  cases: CaseStore;
  lists: ConversationLists;
  mentions: MentionStore;
  words: SearchWordStore;
  answers: AnswerFinder;
  staff: StaffStore;
  presence: PresenceStore;
  leases: Leases;
  settings: SettingStore;
  residentPresence: ResidentPresenceStore;
  idleLimits: IdleLimits;
  bankHolidays: BankHolidays;
  attachments: AttachmentStore;
  attachmentFiles: AttachmentFiles;
  /** Null where files are not scanned. */
  scanner: Scanner | null;
  /** What an intent's file calls its team. */
  teamNamedBy: (intent: string) => string | null;
  bot: Bot;
  passwords: PasswordHasher;
  sessionSecret: string;
  cobrowseShownFields: string[];
}
