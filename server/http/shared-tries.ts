import type { Store } from 'express-rate-limit';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';

/** Lets express-rate-limit count where all processes see it. */
export function sharedTries(limiter: RateLimiterAbstract): Store {
  return {
    async increment(key) {
      const { consumedPoints } = await limiter.penalty(key, 1);
      return { totalHits: consumedPoints, resetTime: undefined };
    },
    async decrement(key) {
      await limiter.reward(key, 1);
    },
    async resetKey(key) {
      await limiter.delete(key);
    },
  };
}
