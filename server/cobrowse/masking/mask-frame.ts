import type { CobrowseFrame } from '../../protocol/cobrowse.js';
import { bounds } from './bounds.js';
import { maskNode } from './nodes.js';
import { startingPlace } from './places.js';
import type { MaskingPolicy } from './policy.js';
import { readNumber, readRecord, readText, type Unknown } from './readers.js';
import { maskInput } from './sources/input.js';
import { maskMutation } from './sources/mutation.js';
import { maskMouseInteraction, maskMouseMove, maskScroll, maskViewportResize } from './sources/pointer.js';
import type { SourceMask } from './sources/source.js';
import { maskAdoptedStyleSheet, maskStyleDeclaration, maskStyleSheetRule } from './sources/styles.js';

/** What rrweb calls sources, by number. One that is not here never leaves the page. */
const sources: Readonly<Record<number, SourceMask>> = {
  0: maskMutation,
  1: maskMouseMove,
  2: maskMouseInteraction,
  3: maskScroll,
  4: maskViewportResize,
  5: maskInput,
  8: maskStyleSheetRule,
  13: maskStyleDeclaration,
  15: maskAdoptedStyleSheet,
};

function maskChange(change: Unknown, policy: MaskingPolicy): Record<string, unknown> | undefined {
  const source = readNumber(change.source, 0, 100);
  const masked = source === undefined ? undefined : sources[source]?.(change, policy);
  return masked && { source, ...masked };
}

function maskSnapshot(snapshot: Unknown, policy: MaskingPolicy): Record<string, unknown> | undefined {
  const node = maskNode(snapshot.node, startingPlace(policy));
  if (node?.type !== 0) return undefined;
  const offset = readRecord(snapshot.initialOffset);
  return {
    node,
    initialOffset: {
      left: readNumber(offset?.left, 0, bounds.pixels) ?? 0,
      top: readNumber(offset?.top, 0, bounds.pixels) ?? 0,
    },
  };
}

/** The page's origin alone: paths and queries carry names, references and tokens. */
function originOf(href: string): string | undefined {
  return /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?(?=[/?#]|$)/i.exec(href)?.[0];
}

function maskMeta(meta: Unknown): Record<string, unknown> | undefined {
  const href = originOf(readText(meta.href) ?? '');
  const size = maskViewportResize(meta);
  return href === undefined || size === undefined ? undefined : { href, ...size };
}

function maskContent(
  type: unknown,
  content: Unknown,
  policy: MaskingPolicy,
): Record<string, unknown> | undefined {
  if (type === 2) return maskSnapshot(content, policy);
  if (type === 3) return maskChange(content, policy);
  return type === 4 ? maskMeta(content) : undefined;
}

/**
 * The masked form of one rrweb event: what the policy allows, rebuilt from nothing, and null where that is nothing.
 * Pure, and the same done twice as once, so that the relay can ask whether a frame has been masked.
 */
export function maskFrame(event: unknown, policy: MaskingPolicy): CobrowseFrame | null {
  const raw = readRecord(event);
  const timestamp = readNumber(raw?.timestamp, 0, 8.64e15);
  const content = readRecord(raw?.data);
  if (raw === undefined || timestamp === undefined || content === undefined) return null;
  const masked = maskContent(raw.type, content, policy);
  return masked === undefined ? null : { type: raw.type as CobrowseFrame['type'], data: masked, timestamp };
}
