import type { record } from '@rrweb/record';
import type { MaskingPolicy } from '../../server/cobrowse/masking/policy.js';
import { elementOf, isWithin } from './page-tree.js';

/** The page being recorded, as every part of the recorder sees it. */
export interface RecordedPage {
  readonly page: Document;
  readonly policy: MaskingPolicy;
  /** rrweb's table of nodes and their numbers. */
  readonly mirror: typeof record.mirror;
  /** The widget itself, which is no part of the page. */
  readonly ignoreElement: Element;
}

/** The element that a number stands for, or the one that its node is in; null if it is no part of the recorded page. */
export function recordedElement({ page, mirror, ignoreElement }: RecordedPage, id: number): Element | null {
  const node = mirror.getNode(id);
  if (node === null || node.ownerDocument !== page || isWithin(node, ignoreElement)) return null;
  return elementOf(node);
}

/** Whether a number stands for the recorded document itself. */
export function isDocument({ page, mirror }: RecordedPage, id: number): boolean {
  return mirror.getNode(id) === page;
}
