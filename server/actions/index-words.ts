import type { Services } from './services.js';

const conversationsPerRound = 100;

/** Makes what was written since the last time findable. `changed` are the conversations that it was written in. */
export async function indexWords({ words }: Pick<Services, 'words'>, changed: Set<string>): Promise<void> {
  while (changed.size > 0) {
    const round = [...changed].slice(0, conversationsPerRound);
    for (const id of round) changed.delete(id);
    await words.catchUp(round);
  }
}

/** The conversations whose words a crash, or an earlier version, left out. */
export async function conversationsBehind({ words }: Pick<Services, 'words'>): Promise<string[]> {
  return words.behind(conversationsPerRound);
}
