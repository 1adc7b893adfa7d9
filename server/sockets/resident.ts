import { answerToCobrowse } from '../actions/answer-to-cobrowse.js';
import { stopCobrowseByResident } from '../actions/stop-cobrowse.js';
import { endConversation } from '../actions/end-conversation.js';
import { giveFeedback } from '../actions/give-feedback.js';
import { markReadByResident, markReceivedByResident } from '../actions/mark-read.js';
import { resumeConversation, startConversation } from '../actions/open-conversation.js';
import { relayCobrowseFrames } from '../actions/relay-cobrowse-frames.js';
import { readQueuePlace } from '../actions/read-floor.js';
import { requestAgent } from '../actions/request-agent.js';
import { sendResidentMessage } from '../actions/send-resident-message.js';
import { entriesForResident, syncForResident } from '../actions/sync-conversation.js';
import type { Services } from '../actions/services.js';
import {
  canReturn,
  servingAgentName,
  visibleCobrowse,
  type Conversation,
} from '../conversations/conversation.js';
import { Refused } from '../lib/refused.js';
import { limits } from '../protocol/limits.js';
import {
  residentAuth,
  residentCommands,
  type OpenedConversation,
  type ResidentResults,
} from '../protocol/resident.js';
import { addressOf } from './address-of.js';
import { commandAdmission, openingAdmission } from './admission.js';
import { hearCommands } from './commands.js';
import type { ConnectedResidents } from './connected-residents.js';
import type { EntranceOptions } from './entrance-options.js';
import type { Namespaces } from './namespaces.js';
import { rooms } from './rooms.js';

/** Serves residents' browsers. A socket may touch only the conversation that it has opened. */
export function serveResidents(
  { resident, agent }: Namespaces,
  services: Services,
  connected: ConnectedResidents,
  { trustedProxies, limit, underWay, logger }: EntranceOptions,
): void {
  const admitCommand = commandAdmission();
  const admitOpening = openingAdmission(limit);

  resident.use((socket, next) => {
    const auth = residentAuth.safeParse(socket.handshake.auth);
    next(
      auth.success
        ? undefined
        : new Error('The chat could not be opened: its token is not of the right form.'),
    );
  });

  resident.on('connection', (socket) => {
    // The last token seen wins: a chat started on this socket is resumed by it after a reconnection.
    let token = residentAuth.parse(socket.handshake.auth).token;
    const address = addressOf(socket.handshake, trustedProxies);

    socket.on('disconnect', () => {
      if (socket.data.conversationId !== undefined) connected.leave(socket.data.conversationId);
    });

    const own = (): string => {
      if (socket.data.conversationId === undefined) {
        throw new Refused('conversation_unknown', 'Open the chat first.');
      }
      return socket.data.conversationId;
    };

    hearCommands<typeof residentCommands, ResidentResults>(
      socket,
      residentCommands,
      {
        'conversation:open': async ({ language, pageUrl, after = 0, previousToken }) => {
          let conversation: Conversation;
          if (token === undefined) {
            await admitOpening(address);
            ({ conversation, token } = await startConversation(services, {
              language,
              pageUrl,
              previousToken,
            }));
          } else {
            conversation = await resumeConversation(services, token, { language, pageUrl });
          }
          const room = rooms.resident(conversation.id);
          const tabs = resident.adapter.rooms.get(room);
          if (tabs && tabs.size >= limits.socketsPerParty && !tabs.has(socket.id)) {
            throw new Refused(
              'rate_limited',
              'This chat is open in too many tabs. Close some, then try again.',
            );
          }
          if (socket.data.conversationId !== undefined) connected.leave(socket.data.conversationId);
          socket.data.conversationId = conversation.id;
          connected.join(conversation.id);
          await socket.join(room);
          return opened(services, conversation, token, after);
        },
        'message:send': (message) => {
          connected.act(own());
          return sendResidentMessage(services, own(), message);
        },
        'conversation:sync': ({ after }) => syncForResident(services, own(), after),
        'agent:request': () => requestAgent(services, own()),
        'typing:set': async ({ typing }) => {
          connected.act(own());
          const conversation = await services.conversations.byId(own());
          if (conversation?.state === 'active' && conversation.agentId !== null) {
            agent
              .to([rooms.staff(conversation.agentId), rooms.readers(conversation.id)])
              .emit('typing:changed', { conversationId: conversation.id, from: 'resident', typing });
          }
          return {};
        },
        'entries:read': async (read) => {
          const conversationId = own();
          const marked = await markReadByResident(services, conversationId, read.seq);
          if (marked?.agentId) {
            const { agentId, seq } = marked;
            agent.to(rooms.staff(agentId)).emit('entries:read', { conversationId, by: 'resident', seq });
          }
          return {};
        },
        'entries:received': async ({ seq }) => {
          const conversationId = own();
          const marked = await markReceivedByResident(services, conversationId, seq);
          if (marked?.agentId) {
            const { agentId, seq: received } = marked;
            agent
              .to(rooms.staff(agentId))
              .emit('entries:received', { conversationId, by: 'resident', seq: received });
          }
          return {};
        },
        'conversation:end': async () => {
          await endConversation(services, own());
          return {};
        },
        'feedback:give': (feedback) => giveFeedback(services, own(), feedback),
        'cobrowse:answer': async (answer) => ({ cobrowse: await answerToCobrowse(services, own(), answer) }),
        'cobrowse:frames': async (batch) => {
          const conversationId = own();
          const agentId = await relayCobrowseFrames(services, conversationId, batch);
          agent.to(rooms.staff(agentId)).emit('cobrowse:frames', { conversationId, ...batch });
          return {};
        },
        'cobrowse:stop': async ({ sessionId }) => {
          await stopCobrowseByResident(services, own(), sessionId);
          return {};
        },
      },
      {
        admit: (command) =>
          admitCommand(
            { id: socket.id, conn: socket.conn, address, party: socket.data.conversationId },
            command,
          ),
        underWay,
        logger,
      },
    );
  });
}

async function opened(
  services: Services,
  conversation: Conversation,
  token: string,
  after: number,
): Promise<OpenedConversation> {
  const { entries, lastSeq } = await entriesForResident(services, conversation, after);
  return {
    token,
    conversationId: conversation.id,
    language: conversation.language,
    state: conversation.state,
    agentName: servingAgentName(conversation),
    canReturn: canReturn(conversation),
    queue: await readQueuePlace(services, conversation),
    cobrowse: visibleCobrowse(conversation),
    lastSeq,
    entries,
  };
}
