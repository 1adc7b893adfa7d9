import type { MaskingPolicy } from '../policy.js';
import type { Unknown } from '../readers.js';

/** Masks what one kind of change says, or says that nothing of it may be seen. */
export type SourceMask = (change: Unknown, policy: MaskingPolicy) => Record<string, unknown> | undefined;
