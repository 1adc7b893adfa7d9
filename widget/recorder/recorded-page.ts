import type { record } from '@rrweb/record';
import type { MaskingPolicy } from '../../server/cobrowse/masking/policy.js';
import { UNRECORDED_CLASS } from '../../server/cobrowse/masking/marks.js';
import { closestAcross, elementOf, isWithin } from './page-tree.js';

/** The page being recorded, as every part of the recorder sees it. */
export interface RecordedPage {
  readonly page: Document;
  readonly policy: MaskingPolicy;
  /** rrweb's table of nodes and their numbers. */
  readonly mirror: typeof record.mirror;
  /** The widget itself, which is no part of the page. */
  readonly ignoreElement: Element;
}

/** Whether a node is the widget's: its host, its bar, or within one of them. */
export function isWidget(node: Node, { ignoreElement }: RecordedPage): boolean {
  const element = elementOf(node);
  if (element === null) return false;
  return isWithin(element, ignoreElement) || closestAcross(element, `.${UNRECORDED_CLASS}`) !== null;
}

/** The element that a number stands for, or the one that its node is in; null if it is no part of the recorded page. */
export function recordedElement(recorded: RecordedPage, id: number): Element | null {
  const node = recorded.mirror.getNode(id);
  if (node === null || node.ownerDocument !== recorded.page || isWidget(node, recorded)) return null;
  return elementOf(node);
}

/** Whether a number stands for the recorded document itself. */
export function isDocument({ page, mirror }: RecordedPage, id: number): boolean {
  return mirror.getNode(id) === page;
}
