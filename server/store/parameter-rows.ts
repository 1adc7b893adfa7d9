import { sql, type AliasedRawBuilder } from 'kysely';
import type { Database } from './database.js';

type Columns = Record<string, 'text' | 'integer'>;
type RowOf<Of extends Columns> = { [Name in keyof Of]: Of[Name] extends 'text' ? string | null : number };

/**
 * Rows as a table that arrives in as many parameters whatever their number: the statement's text is then always
 * the same, so that it is prepared once, and many rows cost one round trip.
 */
export function parameterRows<Of extends Columns, Alias extends string>(
  engine: Database['engine'],
  columns: Of,
  rows: RowOf<Of>[],
  alias: Alias,
): AliasedRawBuilder<RowOf<Of>, Alias> {
  const named = Object.entries(columns);
  const names = named.map(([name]) => sql.ref(name));
  if (engine === 'sqlite') {
    const values = names.map((name, place) => sql`value ->> ${sql.lit(place)} as ${name}`);
    const json = JSON.stringify(rows.map((row) => named.map(([name]) => row[name])));
    return sql<RowOf<Of>>`(select ${sql.join(values)} from json_each(${json}))`.as(alias);
  }
  // PostgreSQL plans for the length of an array; of JSON it believes that it always holds a hundred rows.
  const arrays = named.map(([name, type]) => sql`${rows.map((row) => row[name])}::${sql.raw(type)}[]`);
  return sql<RowOf<Of>>`unnest(${sql.join(arrays)})`.as<Alias>(sql`${sql.ref(alias)} (${sql.join(names)})`);
}
