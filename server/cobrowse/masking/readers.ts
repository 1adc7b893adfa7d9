/** Reads one part of something unknown that came from a page or over the wire. Anything unexpected reads as absent. */
export type Unknown = Readonly<Record<string, unknown>>;

export function readRecord(value: unknown): Unknown | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Unknown)
    : undefined;
}

export function readList(value: unknown, longest: number): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, longest) : [];
}

export function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A node's or a style sheet's number. */
export function readId(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined;
}

export function readNumber(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}
