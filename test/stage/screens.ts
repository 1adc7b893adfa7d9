import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import type { AgentSocket } from '../../agent-console/connection/agent-socket.js';
import { createFloor, type Floor } from '../../agent-console/floor/floor.js';
import { forgivingStorage } from '../../agent-console/floor/text-storage.js';
import { ResidentDevice } from '../widget/resident-device.js';

/** What a log on a screen holds: each entry's place and id, and how much is still to be sent. */
export interface Screen {
  conversationId: string;
  side: 'resident' | 'agent';
  shown: () => [seq: number, id: string][];
  unsent: () => number;
  /** Tells whoever looks at it that something is not working, by what it says. */
  trouble: () => string | null;
  write: (text: string) => void;
  /** Dials at once instead of after the back-off, as when a laptop wakes. */
  wake: () => void;
  close: () => void;
}

/** The widget's own conversation, without its pixels. */
export function residentScreen(url: string, opened: { conversationId: string; token: string }): Screen {
  const device = new ResidentDevice(url);
  device.kept = { isPanelOpen: true, language: 'en', seenSeq: 0, token: opened.token };
  const tab = device.openTab();
  return {
    conversationId: opened.conversationId,
    side: 'resident',
    shown: () => tab.view.get().log.entries.map(({ seq, id }) => [seq, id]),
    unsent: () => tab.view.get().outbox.length,
    trouble: () => {
      const { connection, isUnavailable } = tab.view.get();
      return connection === 'lost' ? 'lost' : isUnavailable ? 'unavailable' : null;
    },
    write: (text) => tab.send(text),
    wake: () => tab.wake(),
    close: () => device.closeTabs(),
  };
}

/** The console's own floor, without its pixels. */
export function agentScreen(
  url: string,
  agent: { staffId: string; cookie: string },
  conversationId: string,
): Screen {
  const socket: AgentSocket = io(`${url}/agent`, {
    autoConnect: false,
    forceNew: true,
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    extraHeaders: { cookie: agent.cookie },
  });
  const floor: Floor = createFloor({
    socket,
    me: { staffId: agent.staffId, email: '', name: 'Sam', roles: ['agent'] },
    storage: forgivingStorage(null),
    now: Date.now,
    newId: randomUUID,
  });
  floor.connect();
  floor.select(conversationId);
  return {
    conversationId,
    side: 'agent',
    shown: () => (floor.read().logs.get(conversationId)?.entries ?? []).map(({ seq, id }) => [seq, id]),
    unsent: () => floor.read().outbox.length,
    trouble: () => {
      const { connection } = floor.read();
      return connection === 'open' ? null : connection;
    },
    write: (text) => floor.write(conversationId, 'message', text),
    wake: () => {
      if (!socket.connected) socket.disconnect().connect();
    },
    close: () => floor.close(),
  };
}
