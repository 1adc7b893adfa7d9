import { acceptOffer } from '../actions/accept-offer.js';
import { askToCobrowse } from '../actions/ask-to-cobrowse.js';
import { stopCobrowseByAgent } from '../actions/stop-cobrowse.js';
import { declineOffer } from '../actions/decline-offer.js';
import { markReadByAgent } from '../actions/mark-read.js';
import { openInbox } from '../actions/open-inbox.js';
import { addNote } from '../actions/add-note.js';
import { sendAgentMessage } from '../actions/send-agent-message.js';
import type { Services } from '../actions/services.js';
import { setPresence } from '../actions/set-presence.js';
import { sessionStaff } from '../actions/sign-in.js';
import { syncForStaff } from '../actions/sync-conversation.js';
import { wrapUpConversation } from '../actions/wrap-up-conversation.js';
import { summaryOf } from '../conversations/conversation.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import { agentCommands, type AgentResults } from '../protocol/agent.js';
import { limits } from '../protocol/limits.js';
import { sessionTokenFrom } from '../http/session-cookie.js';
import { addressOf } from './address-of.js';
import { commandAdmission } from './admission.js';
import { hearCommands } from './commands.js';
import type { EntranceOptions } from './entrance-options.js';
import type { ConnectedStaff } from './connected-staff.js';
import type { Namespaces } from './namespaces.js';
import { floorHandlers } from './floor-commands.js';
import { workspaceHandlers } from './workspace-commands.js';
import { isAllowedOrigin } from './origins.js';
import { rooms } from './rooms.js';
import { tellViewers, viewTyping } from './viewers.js';

/** Serves the staff console. Who is asking comes from the session cookie, never from what is sent. */
export function serveStaff(
  { resident, agent }: Namespaces,
  services: Services,
  connected: ConnectedStaff,
  consoleOrigins: string[],
  { trustedProxies, underWay, logger }: EntranceOptions,
): void {
  const admitCommand = commandAdmission();

  agent.use((socket, next) => {
    // A site that embeds the widget may speak for residents, never for whoever is signed in to the console.
    if (!isAllowedOrigin(socket.request.headers, consoleOrigins)) {
      next(new Error('The console can be used from its own address only.'));
      return;
    }
    void sessionStaff(services, sessionTokenFrom(socket.request.headers.cookie))
      .then((session) => {
        if (!session) throw new Refused('not_signed_in', 'Your session has ended. Sign in again.');
        socket.data.staff = session.staff;
        socket.data.sessionTokenHash = session.tokenHash;
        next();
      })
      .catch((fault: unknown) => {
        const refusal =
          fault instanceof Refused ? fault : new Refused('unavailable', 'Try again in a moment.');
        next(Object.assign(new Error(refusal.message), { data: { code: refusal.code } }));
      });
  });

  agent.on('connection', (socket) => {
    const { staff, sessionTokenHash } = socket.data;
    const address = addressOf(socket.handshake, trustedProxies);
    if ((agent.adapter.rooms.get(rooms.staff(staff.staffId))?.size ?? 0) >= limits.socketsPerParty) {
      socket.disconnect(true);
      return;
    }
    connected.join(staff.staffId);
    // Every answer to a heartbeat, and every command, is a sign of life.
    const hear = (): void => connected.hear(staff.staffId);
    socket.conn.on('heartbeat', hear);
    socket.onAny(hear);
    socket.on('disconnect', () => {
      connected.leave(staff.staffId);
      const { viewing } = socket.data;
      if (!viewing) return;
      tellViewers(agent, viewing).catch((fault: unknown) => {
        logger.warn({ fault: String(fault) }, 'viewers were not told');
      });
    });
    void socket.join([
      rooms.allStaff,
      rooms.session(sessionTokenHash),
      rooms.staff(staff.staffId),
      ...(may.serve(staff) ? [rooms.serving] : []),
      ...(may.readEverything(staff) ? [rooms.supervisors] : []),
    ]);
    // Should the store be busy now, the next heartbeat says the same.
    services.presence.seen([staff.staffId], services.clock.now().toISOString()).catch((fault: unknown) => {
      logger.warn({ fault: String(fault) }, 'presence was not noted');
    });

    hearCommands<typeof agentCommands, AgentResults>(
      socket,
      agentCommands,
      {
        ...workspaceHandlers(services, staff),
        'presence:set': async ({ status }) => {
          await setPresence(services, staff, status);
          agent
            .to(rooms.allStaff)
            .emit('presence:changed', { staffId: staff.staffId, name: staff.name, status });
          return { status };
        },
        'inbox:open': () => openInbox(services, staff),
        'offer:accept': async ({ conversationId }) => ({
          conversation: summaryOf(await acceptOffer(services, staff, conversationId)),
        }),
        'offer:decline': async ({ conversationId }) => {
          await declineOffer(services, staff, conversationId);
          return {};
        },
        'message:send': (message) => sendAgentMessage(services, staff, message),
        'note:add': (note) => addNote(services, staff, note),
        'conversation:wrap-up': async (wrapUp) => ({
          conversation: summaryOf(await wrapUpConversation(services, staff, wrapUp)),
        }),
        'conversation:sync': async ({ conversationId, after }) => {
          const { conversation, entries, lastSeq } = await syncForStaff(
            services,
            staff,
            conversationId,
            after,
          );
          if (conversation.agentId !== staff.staffId) await socket.join(rooms.readers(conversationId));
          return { conversation: summaryOf(conversation), entries, lastSeq };
        },
        'typing:set': async ({ conversationId, typing }) => {
          const conversation = await services.conversations.byId(conversationId);
          await viewTyping(agent, socket, typing);
          if (conversation?.state === 'active' && may.writeIn(staff, conversation)) {
            resident
              .to(rooms.resident(conversationId))
              .emit('typing:changed', { conversationId, from: 'agent', typing });
          }
          return {};
        },
        'entries:read': async (read) => {
          const seq = await markReadByAgent(services, staff, read);
          if (seq !== null) {
            const { conversationId } = read;
            resident
              .to(rooms.resident(conversationId))
              .emit('entries:read', { conversationId, by: 'agent', seq });
          }
          return {};
        },
        'cobrowse:ask': async (question) => ({ cobrowse: await askToCobrowse(services, staff, question) }),
        'cobrowse:snapshot': async ({ conversationId }) => {
          const conversation = await services.conversations.byId(conversationId);
          const session = conversation?.cobrowse;
          permit(session?.agentId === staff.staffId, 'You are not looking at this page.');
          if (session?.status === 'granted') {
            resident
              .to(rooms.resident(conversationId))
              .emit('cobrowse:snapshot-needed', { sessionId: session.sessionId });
          }
          return {};
        },
        'cobrowse:stop': async ({ conversationId }) => {
          await stopCobrowseByAgent(services, staff, conversationId);
          return {};
        },
        ...floorHandlers({ agent }, services, staff, socket),
      },
      {
        admit: async (command) => {
          await admitCommand({ id: socket.id, conn: socket.conn, address, party: staff.staffId }, command);
          const isLive = await services.staff.bySession(sessionTokenHash, services.clock.now().toISOString());
          if (!isLive)
            throw new Refused('not_signed_in', 'Your session has ended. Sign in again; your draft is kept.');
        },
        underWay,
        logger,
      },
    );
  });
}
