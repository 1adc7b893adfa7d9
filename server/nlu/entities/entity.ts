/** Something of a known kind in a text, with where it stands: `text.slice(start, end)`. */
export interface Found<Kind extends string, Value> {
  kind: Kind;
  value: Value;
  start: number;
  end: number;
}

/** A day, and a time of day where one was said. */
export interface SaidDate {
  /** `2026-11-21`. */
  day: string;
  /** `15:30`. */
  time?: string;
  /** Only a day of the week was said: the nearest is given, and whoever asked knows which way to lean. */
  isWeekdayOnly: boolean;
}

export interface SaidAddress {
  /** House number or flat and number; null where only the street was said. */
  house: string | null;
  street: string;
}

export type Entity =
  | Found<'postcode', string>
  /** The first half of a postcode, alone. */
  | Found<'outcode', string>
  | Found<'uprn', string>
  | Found<'address', SaidAddress>
  /** In international form: `+441632960001`. */
  | Found<'phone', string>
  | Found<'email', string>
  | Found<'money', { pence: number }>
  | Found<'date', SaidDate>
  /** A time of day without a day. */
  | Found<'time', string>
  | Found<'reference', string>
  | Found<'vehicle', string>
  /** The id of the council's bin. */
  | Found<'bin', string>
  /** The ward's name as the gazetteer writes it. */
  | Found<'ward', string>;

export type EntityKind = Entity['kind'];
export type EntityOf<Kind extends EntityKind> = Extract<Entity, { kind: Kind }>;

/** Every match of a pattern as an entity; `valueOf` may refuse one. The pattern is global. */
export function matches<Kind extends string, Value>(
  kind: Kind,
  text: string,
  pattern: RegExp,
  valueOf: (match: RegExpExecArray) => Value | null,
): Found<Kind, Value>[] {
  const found: Found<Kind, Value>[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = valueOf(match);
    if (value !== null) found.push({ kind, value, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
