import { bounds } from './bounds.js';
import { isMaskedPlace } from './masked-places.js';
import type { MaskingPolicy } from './policy.js';
import type { Unknown } from './readers.js';
import { wordlessTags } from './tags.js';

/** What the walker knows of the place it has reached. */
export interface Place {
  readonly policy: MaskingPolicy;
  /** False where no text may be shown, whoever signed it. */
  readonly isTextShown: boolean;
  /** Within a select whose answer the council shows. */
  readonly isShownSelect: boolean;
  readonly depth: number;
  /** Nodes that the frame may still hold; shared by the whole walk. */
  readonly budget: { nodes: number };
}

export function startingPlace(policy: MaskingPolicy): Place {
  return { policy, isTextShown: true, isShownSelect: false, depth: 0, budget: { nodes: bounds.nodes } };
}

/** The `closedPlaces` of the policy, without a page to ask. */
export function isClosedPlace(attributes: Unknown): boolean {
  if (attributes.role === 'textbox' || attributes.role === 'listbox') return true;
  const editable = attributes.contenteditable;
  return editable === true || (typeof editable === 'string' && editable.toLowerCase() !== 'false');
}

/** What is known one element further in. */
export function placeWithin(tag: string, attributes: Unknown, place: Place, isShownSelect: boolean): Place {
  const isAnswer = isShownSelect && (tag === 'select' || tag === 'option' || tag === 'optgroup');
  const isHidden = wordlessTags.has(tag) || isMaskedPlace(tag, attributes, place.policy);
  return {
    ...place,
    depth: place.depth + 1,
    isShownSelect,
    isTextShown: isAnswer || (place.isTextShown && !isHidden),
  };
}
