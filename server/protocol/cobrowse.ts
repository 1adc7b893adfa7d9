import { z } from 'zod';

/**
 * One masked rrweb event: 2 is a full snapshot, 3 a change, 4 the page's size and origin.
 * Its content is checked by `server/cobrowse/masking`, which knows what may pass.
 */
export const cobrowseFrame = z.object({
  type: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  data: z.record(z.string(), z.unknown()),
  timestamp: z.number().nonnegative(),
});
export type CobrowseFrame = z.infer<typeof cobrowseFrame>;

/** Frames of one page load, numbered 1, 2, 3 … so that the viewer sees a gap and asks for a snapshot. */
export const cobrowseBatch = z.object({
  sessionId: z.uuid(),
  /** Made anew by each page load. */
  pageId: z.uuid(),
  sequence: z.int().positive(),
  frames: z.array(cobrowseFrame).min(1).max(500),
});
export type CobrowseBatch = z.infer<typeof cobrowseBatch>;
