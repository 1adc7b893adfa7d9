import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Namespace } from 'socket.io';
import type { Adapter } from 'socket.io-adapter';
import type { Redis } from '../lib/redis.js';

/** As much of the adapter as publishes, which its types keep to itself. */
interface Publishes {
  doPublish(message: unknown): Promise<string>;
}

/**
 * Carries facts to the other processes. The adapter as it comes tells this process's own browsers only
 * after Redis has answered; here they hear at once, and whether or not Redis is there. Nothing is kept
 * for a Redis that is away: browsers catch up when it is back.
 */
export function redisAdapter(redis: Redis): (namespace: Namespace) => Adapter {
  // A burst longer than the stream is lost to other processes until their clients catch up by seq.
  const adapterOf = createAdapter(redis, { maxLen: 200_000 });
  // socket.io calls it with `new`, which an arrow function does not take.
  return function adapterOfNamespace(namespace) {
    const adapter = adapterOf(namespace) as Adapter & Publishes;
    const publish = adapter.doPublish.bind(adapter);
    adapter.doPublish = (message) => {
      if (redis.isReady) publish(message).catch(() => undefined);
      return Promise.resolve('');
    };
    return adapter;
  };
}

/**
 * Calls `onBack` when Redis is there again after it was away: what other processes told meanwhile is lost.
 */
export function whenRedisIsBack(redis: Redis, onBack: () => void): void {
  let wasAway = false;
  redis.on('error', () => (wasAway = true));
  redis.on('reconnecting', () => (wasAway = true));
  redis.on('ready', () => {
    if (wasAway) onBack();
    wasAway = false;
  });
}
