import type { MaskingPolicy } from './policy.js';
import { readText, type Unknown } from './readers.js';

interface Place {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  readonly role: string | undefined;
  readonly attribute: string | undefined;
}

const simple =
  /^(?<tag>[a-z][a-z0-9]*)?(?<classes>(?:\.[\w-]+)*)(?:\[role="(?<role>[a-z]+)"\]|\[(?<attribute>[\w-]+)\])?$/;

const known = new WeakMap<readonly string[], readonly Place[]>();

function readPlaces(maskedText: readonly string[]): readonly Place[] {
  return maskedText
    .flatMap((selectors) => selectors.split(','))
    .flatMap((selector) => {
      const groups = simple.exec(selector.trim())?.groups;
      if (groups === undefined || selector.trim() === '') return [];
      const classes = (groups.classes ?? '').split('.').filter((name) => name !== '');
      return [{ tag: groups.tag, classes, role: groups.role, attribute: groups.attribute }];
    });
}

/**
 * Whether an element is a place where text is hidden. The recorder asks the page itself, with any selector;
 * this second look needs no page, and reads the plain selectors alone: a tag, classes, a role or one attribute.
 */
export function isMaskedPlace(tag: string, attributes: Unknown, policy: MaskingPolicy): boolean {
  const places = known.get(policy.maskedText) ?? readPlaces(policy.maskedText);
  known.set(policy.maskedText, places);
  const classes = readText(attributes.class)?.split(/\s+/) ?? [];
  return places.some(
    (place) =>
      (place.tag === undefined || place.tag === tag) &&
      place.classes.every((name) => classes.includes(name)) &&
      (place.role === undefined || place.role === attributes.role) &&
      (place.attribute === undefined || Object.hasOwn(attributes, place.attribute)),
  );
}
