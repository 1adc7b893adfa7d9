import { sql, type AliasedRawBuilder, type Compilable, type Kysely } from 'kysely';
import type { Database } from './database.js';
import type { Schema } from './schema.js';

type Columns = Record<string, 'text' | 'integer'>;
type RowOf<Of extends Columns> = { [Name in keyof Of]: Of[Name] extends 'text' ? string | null : number };

/**
 * A statement over rows that are its only parameters. Its text is the same however many there are, so it is
 * compiled and prepared once, and many rows cost one round trip.
 * @param build makes the statement of a table named `given` that stands for the rows.
 */
export function statementOverRows<Of extends Columns, Result>(
  engine: Database['engine'],
  columns: Of,
  build: (given: AliasedRawBuilder<RowOf<Of>, 'given'>) => Compilable<Result>,
): (db: Kysely<Schema>, rows: RowOf<Of>[]) => Promise<Result[]> {
  const compiled = build(engine === 'sqlite' ? jsonTable(columns) : arraysTable(columns)).compile();
  const names = Object.keys(columns);
  const parameters = (rows: RowOf<Of>[]): unknown[] =>
    engine === 'sqlite'
      ? [JSON.stringify(rows.map((row) => names.map((name) => row[name])))]
      : names.map((name) => rows.map((row) => row[name]));
  return async (db, rows) => {
    const result = await db.executeQuery<Result>({ ...compiled, parameters: parameters(rows) });
    return result.rows;
  };
}

function jsonTable<Of extends Columns>(columns: Of): AliasedRawBuilder<RowOf<Of>, 'given'> {
  const values = Object.keys(columns).map(
    (name, place) => sql`value ->> ${sql.lit(place)} as ${sql.ref(name)}`,
  );
  return sql<RowOf<Of>>`(select ${sql.join(values)} from json_each(${'[]'}))`.as('given');
}

/** PostgreSQL plans for the length of an array; of JSON it believes that it always holds a hundred rows. */
function arraysTable<Of extends Columns>(columns: Of): AliasedRawBuilder<RowOf<Of>, 'given'> {
  const arrays = Object.values(columns).map((type) => sql`${[]}::${sql.raw(type)}[]`);
  const names = Object.keys(columns).map((name) => sql.ref(name));
  return sql<RowOf<Of>>`unnest(${sql.join(arrays)})`.as<'given'>(sql`given (${sql.join(names)})`);
}
