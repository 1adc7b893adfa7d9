import { matches, type EntityOf } from './entity.js';

/** AB12 CDE, since 2001. */
const current = /(?<![A-Z0-9])[A-Z]{2}[0-9]{2} ?[A-Z]{3}(?![A-Z0-9])/gi;
/** A123 BCD and ABC 123D: in small letters and with a space these are too often ordinary words. */
const older = /(?<![A-Za-z0-9])(?:[A-Z][0-9]{1,3} ?[A-Z]{3}|[A-Z]{3} ?[0-9]{1,3}[A-Z])(?![A-Za-z0-9])/g;

/** British vehicle registrations, in capitals without spaces. */
export function findVehicles(text: string): EntityOf<'vehicle'>[] {
  return [current, older].flatMap((pattern) =>
    matches('vehicle', text, pattern, ([typed]) => typed.toUpperCase().replaceAll(' ', '')),
  );
}
