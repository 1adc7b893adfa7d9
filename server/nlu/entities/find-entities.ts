import type { CivilTime } from '../../lib/calendar.js';
import { findAddresses } from './address.js';
import { binFinder, type BinKind } from './bins.js';
import { findEmails, findPhones } from './contact.js';
import { findDates } from './dates.js';
import { matches, type Entity, type EntityKind, type EntityOf } from './entity.js';
import { findMoney, findUprns } from './numbers.js';
import { findOutcodes, findPostcodes } from './postcode.js';
import { findVehicles } from './vehicle.js';
import { wardFinder } from './ward.js';

/** What only a council can say of itself. */
export interface CouncilWords {
  bins: BinKind[];
  /** Names of wards, as they are written. */
  wards: string[];
  /** How the references of its cases look, without regard to case: `TM-?[0-9A-Z]{5}`. */
  referencePattern: string;
}

export type EntityFinder = (text: string, now: CivilTime) => Entity[];

/** Finds every entity in a text, in order; where two claim the same words, the surer kind has them. */
export function entityFinder({ bins, wards, referencePattern }: CouncilWords): EntityFinder {
  const findBins = binFinder(bins);
  const findWards = wardFinder(wards);
  const reference = new RegExp(`(?<![A-Z0-9])(?:${referencePattern})(?![A-Z0-9])`, 'gi');
  return (text, now) => {
    const wards = findWards(text);
    const wardPlaces = new Set(wards.map(({ start, end }) => `${start} ${end}`));
    const surestFirst: Entity[] = [
      ...findEmails(text),
      ...matches('reference', text, reference, ([typed]) => typed.toUpperCase().replace(/\s/g, '')),
      ...findPostcodes(text),
      ...findVehicles(text),
      ...findPhones(text),
      ...findUprns(text),
      ...findMoney(text),
      // Priory Park may be a street or a ward: the gazetteer knows. In Priory Road, Priory is no ward.
      ...findAddresses(text).filter(({ start, end }) => !wardPlaces.has(`${start} ${end}`)),
      ...findBins(text),
      ...wards,
    ];
    const kept = withoutOverlap(surestFirst);
    return withoutOverlap([...kept, ...findDates(withoutPlaces(text, kept), now), ...findOutcodes(text)]);
  };
}

/** The first entity of a kind. */
export function firstOf<Kind extends EntityKind>(entities: Entity[], kind: Kind): EntityOf<Kind> | undefined {
  return entities.find((entity): entity is EntityOf<Kind> => entity.kind === kind);
}

/** A house number beside a date would be read as an hour: what is known is covered first. */
function withoutPlaces(text: string, known: Entity[]): string {
  let rest = '';
  let end = 0;
  for (const entity of known) {
    rest += text.slice(end, entity.start) + '|'.repeat(entity.end - entity.start);
    end = entity.end;
  }
  return rest + text.slice(end);
}

/** A long message can hold a thousand, so places are marked and not compared one with another. */
function withoutOverlap(surestFirst: Entity[]): Entity[] {
  const taken = new Set<number>();
  const kept: Entity[] = [];
  for (const entity of surestFirst) {
    let isFree = true;
    for (let place = entity.start; isFree && place < entity.end; place++) isFree = !taken.has(place);
    if (!isFree) continue;
    for (let place = entity.start; place < entity.end; place++) taken.add(place);
    kept.push(entity);
  }
  return kept.sort((a, b) => a.start - b.start);
}
