import { Refused } from '../lib/refused.js';
import type { FloorResults, floorCommands } from '../protocol/floor.js';
import type { Handlers } from './commands.js';

const later = async (): Promise<never> => {
  throw new Refused('unavailable', 'This part of the floor is not open yet.');
};

/** What a member of staff asks of the floor, and of conversations that change hands. */
export function floorHandlers(): Handlers<typeof floorCommands, FloorResults> {
  return {
    'floor:open': later,
    'wallboard:open': later,
    'wallboard:close': later,
    'presence:change': later,
    'conversation:transfer': later,
    'conversation:requeue': later,
    'conversation:take-over': later,
    'conversation:join': later,
    'conversation:leave': later,
    'conversation:view': later,
    'consult:ask': later,
    'consult:end': later,
    'side-talk:send': later,
  };
}
