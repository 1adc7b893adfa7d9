import { maskAttributes, type MaskedAttributes } from './attributes.js';
import { bounds } from './bounds.js';
import { maskClasses } from './class-names.js';
import { presenceOf } from './css/inline-style.js';
import { maskField } from './fields.js';
import { HIDDEN_ATTRIBUTE, hiddenKinds, type HiddenKind } from './marks.js';
import { isMaskedPlace } from './masked-places.js';
import { isClosedPlace, placeWithin, type Place } from './places.js';
import type { MaskingPolicy } from './policy.js';
import { readId, readList, readRecord, readText, type Unknown } from './readers.js';
import { tagFate } from './tags.js';
import { maskText } from './text.js';

/** rrweb's numbers for kinds of node. */
const nodeType = { document: 0, documentType: 1, element: 2, text: 3, comment: 5 } as const;

type MaskedNode = Record<string, unknown>;

const size = /^\d{1,5}(?:\.\d+)?px$/;

function boxAttributes(raw: Unknown, label: HiddenKind, policy: MaskingPolicy): MaskedAttributes {
  const masked: MaskedAttributes = {};
  const names = maskClasses(readText(raw.class) ?? '', policy);
  if (names !== '') masked.class = names;
  for (const side of ['rr_width', 'rr_height']) {
    const written = readText(raw[side]);
    if (written !== undefined && size.test(written))
      masked[side] = `${Math.round(Number.parseFloat(written))}px`;
  }
  const told = hiddenKinds.find((kind) => kind === raw[HIDDEN_ATTRIBUTE]);
  return { ...masked, [HIDDEN_ATTRIBUTE]: told ?? label };
}

function element(
  id: number,
  tagName: string,
  attributes: MaskedAttributes,
  childNodes: MaskedNode[],
): MaskedNode {
  return { type: nodeType.element, id, tagName, attributes, childNodes };
}

function maskChildren(node: Unknown, place: Place): MaskedNode[] {
  if (place.depth >= bounds.depth) return [];
  return readList(node.childNodes, bounds.nodes)
    .map((child) => maskNode(child, place))
    .filter((child) => child !== undefined);
}

function maskShownElement(node: Unknown, id: number, tag: string, raw: Unknown, place: Place): MaskedNode {
  const masked = maskAttributes(raw, place.policy);
  const isStyled = tag === 'style' || tag === 'link';
  if (!isStyled) delete masked._cssText;
  if (tag === 'input' || tag === 'textarea' || tag === 'select') {
    const field = maskField(tag, raw, masked, place.policy);
    const within = placeWithin(tag, raw, place, tag === 'select' && field.isShown);
    const options = tag === 'select' ? maskChildren(node, within) : [];
    // One masked option: how many there are may tell an address or a name.
    return element(
      id,
      tag,
      field.attributes,
      field.isShown ? options : options.filter(({ tagName }) => tagName === 'option').slice(0, 1),
    );
  }
  if (tag === 'option' && place.isShownSelect) {
    const value = readText(raw.value);
    if (value !== undefined) masked.value = value;
    if (raw.selected === true) masked.selected = true;
  }
  if (typeof masked.style === 'string' && isMaskedPlace(tag, raw, place.policy)) {
    masked.style = presenceOf(masked.style);
  }
  if (isClosedPlace(raw)) return element(id, tag, { ...masked, [HIDDEN_ATTRIBUTE]: 'box' }, []);
  const children = isStyled ? [] : maskChildren(node, placeWithin(tag, raw, place, place.isShownSelect));
  return element(id, tag, masked, children);
}

function maskElement(node: Unknown, id: number, place: Place): MaskedNode {
  const raw = readRecord(node.attributes) ?? {};
  const tagName = readText(node.tagName) ?? '';
  const fate = tagFate(tagName, node.isSVG === true);
  const isBlocked = 'rr_width' in raw || 'rr_height' in raw;
  if (fate.kind === 'box' || isBlocked) {
    const label = fate.kind === 'box' ? fate.label : fate.kind === 'drawing' ? 'picture' : 'box';
    return element(id, 'span', boxAttributes(raw, label, place.policy), []);
  }
  if (fate.kind === 'unseen') return element(id, 'meta', {}, []);
  if (fate.kind === 'drawing') {
    // Its title and its text would be drawn from words that no gate of ours reads as such.
    const within = { ...placeWithin(fate.tag, raw, place, false), isTextShown: false };
    return {
      ...element(id, fate.tag, maskAttributes(raw, place.policy), maskChildren(node, within)),
      isSVG: true,
    };
  }
  const masked = maskShownElement(node, id, fate.tag, raw, place);
  return node.isShadowHost === true ? { ...masked, isShadowHost: true } : masked;
}

function maskByType(node: Unknown, id: number, place: Place): MaskedNode | undefined {
  switch (node.type) {
    case nodeType.document:
      return place.depth === 0
        ? { type: nodeType.document, id, childNodes: maskDocument(node, place) }
        : undefined;
    case nodeType.documentType:
      return { type: nodeType.documentType, id, name: 'html', publicId: '', systemId: '' };
    case nodeType.element:
      return maskElement(node, id, place);
    case nodeType.text:
      return {
        type: nodeType.text,
        id,
        textContent: maskText(readText(node.textContent) ?? '', place.isTextShown),
      };
    case nodeType.comment:
      return { type: nodeType.comment, id, textContent: '' };
    default:
      return undefined;
  }
}

function maskDocument(node: Unknown, place: Place): MaskedNode[] {
  return maskChildren(node, { ...place, depth: 1 });
}

/** A node and all within it as the agent may see it; undefined for what is no node, or for nodes of another document. */
export function maskNode(raw: unknown, place: Place): MaskedNode | undefined {
  const node = readRecord(raw);
  const id = readId(node?.id);
  if (node === undefined || id === undefined || place.budget.nodes <= 0) return undefined;
  // A frame's document has a root of its own. Frames are boxes, so their content has nowhere to be.
  if (node.rootId !== undefined) return undefined;
  place.budget.nodes -= 1;
  const masked = maskByType(node, id, place);
  return masked && node.isShadow === true ? { ...masked, isShadow: true } : masked;
}
