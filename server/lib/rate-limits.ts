import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Redis } from './redis.js';

export interface RateLimitTerms {
  name: string;
  points: number;
  seconds: number;
}

/** Makes limits that all processes share; while Redis is away, or without it, each process counts by itself. */
export type SharedLimits = (terms: RateLimitTerms) => RateLimiterAbstract;

export function sharedLimits(redis: Redis | null): SharedLimits {
  return ({ name, points, seconds }) => {
    const own = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
    if (!redis) return own;
    return new RateLimiterRedis({
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      keyPrefix: `guildhall:${name}`,
      points,
      duration: seconds,
      insuranceLimiter: own,
    });
  };
}
