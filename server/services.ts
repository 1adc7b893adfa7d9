import { join } from 'node:path';
import { sql } from 'kysely';
import { councilRequests } from '../demo/council-requests.js';
import { fileCase } from './actions/file-case.js';
import { findCase } from './actions/find-case.js';
import type { Services } from './actions/services.js';
import { botbuilderBot } from './bot/botbuilder-bot.js';
import type { CaseRequest } from './cases/case.js';
import type { Config } from './config.js';
import { ConversationLog } from './conversations/log.js';
import { answerFinder } from './knowledge/answer-finder.js';
import { Knowledge } from './knowledge/knowledge.js';
import { modelOf } from './knowledge/kept-model.js';
import { readContent } from './knowledge/content.js';
import { steadyClock } from './lib/clock.js';
import { argon2 } from './lib/passwords.js';
import { refusingWhenAway } from './store/away.js';
import { clamd } from './attachments/clamd.js';
import { attachmentFiles } from './store/attachment-files.js';
import { attachmentStore } from './store/attachments.js';
import { readBankHolidays } from './store/bank-holiday-file.js';
import { botStateStore } from './store/bot-state.js';
import { caseStore } from './store/cases.js';
import { conversationLists } from './store/conversation-lists.js';
import { conversationLogStore } from './store/conversation-log.js';
import { conversationStore } from './store/conversations.js';
import { openDatabase } from './store/database.js';
import { leaseStore } from './store/leases.js';
import { migrate } from './store/migrate.js';
import { mentionStore } from './store/mentions.js';
import { presenceStore } from './store/presence.js';
import { residentPresenceStore } from './store/resident-presence.js';
import { settingStore } from './store/settings.js';
import { searchWordStore } from './store/search-words.js';
import { staffStore } from './store/staff.js';

export interface RunningServices extends Services {
  knowledge: Knowledge;
  canServe: () => Promise<boolean>;
  close: () => Promise<void>;
}

/**
 * Chooses every implementation and joins them: the only place that does.
 * @throws DatabaseFault, KnowledgeFault with sentences for the person who starts the server.
 */
export async function openServices(config: Config, root: string): Promise<RunningServices> {
  const content = readContent(config.intentsDir ?? join(root, 'intents'));
  const knowledge = new Knowledge(content.intents, config.councilSiteUrl);
  const database = await openDatabase(config);
  await migrate(database);
  // The build keeps a model of the intents as they come; changed ones are trained once and kept with the rest.
  const model = modelOf(content, [join(config.dataDir, 'models'), join(root, 'dist/models')]);
  const log = new ConversationLog(refusingWhenAway(conversationLogStore(database)));
  const presence = refusingWhenAway(presenceStore(database.db));
  // Also over a restart: the queue's order and the offers' times are those of the process before.
  const clock = steadyClock({ notBefore: await presence.lastSeenAt() });
  const cases = refusingWhenAway(caseStore(database.db));
  const { referencePrefix } = councilRequests;
  const requests = {
    council: councilRequests,
    fileCase: (request: CaseRequest) => fileCase({ cases, clock }, referencePrefix, request),
    findCase: (typed: { reference: string; postcode: string }) => findCase({ cases }, referencePrefix, typed),
  };
  return {
    clock,
    log,
    cases,
    conversations: refusingWhenAway(conversationStore(database.db)),
    lists: refusingWhenAway(conversationLists(database.db)),
    mentions: refusingWhenAway(mentionStore(database.db)),
    words: refusingWhenAway(searchWordStore(database.db)),
    answers: answerFinder(knowledge, model),
    staff: refusingWhenAway(staffStore(database.db)),
    presence,
    leases: leaseStore(database.db),
    settings: refusingWhenAway(settingStore(database.db)),
    residentPresence: refusingWhenAway(residentPresenceStore(database.db)),
    teamNamedBy: (intent) => knowledge.intent(intent)?.team ?? null,
    idleLimits: config.idleLimits,
    attachments: refusingWhenAway(attachmentStore(database.db)),
    attachmentFiles: attachmentFiles(join(config.dataDir, 'attachments')),
    scanner: config.clamd ? clamd(config.clamd) : null,
    bankHolidays: readBankHolidays(join(root, 'calendars/bank-holidays.json')),
    bot: botbuilderBot(() => ({ knowledge, model }), refusingWhenAway(botStateStore(database)), requests),
    passwords: argon2,
    sessionSecret: config.sessionSecret,
    cobrowseShownFields: config.cobrowseShownFields,
    knowledge,
    canServe: async () => {
      await sql`select 1`.execute(database.db);
      return true;
    },
    close: async () => {
      await log.settled();
      await database.close();
    },
  };
}
