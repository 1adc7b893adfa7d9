import { changePresence } from '../actions/change-presence.js';
import { consultColleague, endConsult } from '../actions/consult-colleague.js';
import { joinConversation, leaveConversation } from '../actions/join-conversation.js';
import { openFloor, openWallboard } from '../actions/read-wallboard.js';
import { sendSideTalk } from '../actions/send-side-talk.js';
import type { Services } from '../actions/services.js';
import { takeOverConversation } from '../actions/take-over-conversation.js';
import { requeueConversation, transferConversation } from '../actions/transfer-conversation.js';
import { summaryOf, type Conversation } from '../conversations/conversation.js';
import { may, permit } from '../permissions.js';
import type { FloorResults, floorCommands } from '../protocol/floor.js';
import type { StaffMember } from '../protocol/http.js';
import type { Handlers } from './commands.js';
import type { Namespaces } from './namespaces.js';
import { rooms } from './rooms.js';
import { view, type ViewingSocket } from './viewers.js';

/** What a member of staff asks of the floor, and of conversations that change hands. */
export function floorHandlers(
  { agent }: Pick<Namespaces, 'agent'>,
  services: Services,
  staff: StaffMember,
  socket: ViewingSocket,
): Handlers<typeof floorCommands, FloorResults> {
  const changed = async (conversation: Promise<Conversation>) => ({
    conversation: summaryOf(await conversation),
  });
  return {
    'floor:open': () => openFloor(services, staff),
    'wallboard:open': async () => {
      const wallboard = await openWallboard(services, staff);
      await socket.join(rooms.wallboard);
      return { wallboard };
    },
    'wallboard:close': async () => {
      await socket.leave(rooms.wallboard);
      return {};
    },
    'presence:change': async (change) => {
      const member = await changePresence(services, staff, change);
      const { status } = change;
      agent.to(rooms.allStaff).emit('presence:changed', { ...member, status, cause: 'supervisor' });
      return { status };
    },
    'conversation:transfer': (transfer) => changed(transferConversation(services, staff, transfer)),
    'conversation:requeue': (requeue) => changed(requeueConversation(services, staff, requeue)),
    'conversation:take-over': ({ conversationId }) =>
      changed(takeOverConversation(services, staff, conversationId)),
    'conversation:join': ({ conversationId }) => changed(joinConversation(services, staff, conversationId)),
    'conversation:leave': ({ conversationId }) => changed(leaveConversation(services, staff, conversationId)),
    'conversation:view': async ({ conversationId }) => {
      if (conversationId !== null) {
        const conversation = await services.conversations.byId(conversationId);
        permit(
          conversation !== null && may.readConversation(staff, conversation),
          'Another agent holds this conversation.',
        );
      }
      return { viewers: await view(agent, socket, conversationId) };
    },
    'consult:ask': (question) => changed(consultColleague(services, staff, question)),
    'consult:end': ({ conversationId }) => changed(endConsult(services, staff, conversationId)),
    'side-talk:send': (said) => sendSideTalk(services, staff, said),
  };
}
