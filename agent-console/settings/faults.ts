/** What is wrong with each field, by its path. */
export type Faults = Record<string, string>;

/** The fault of a field, or the first of what lies below it. */
export function faultAt(faults: Faults, path: string): string | undefined {
  if (faults[path] !== undefined) return faults[path];
  const below = Object.keys(faults).find((key) => key.startsWith(`${path}.`));
  return below === undefined ? undefined : faults[below];
}
