/** Queries of every turn, built and compiled once: only their values change. Building one costs more than running it. */
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Stands in a compiled query where a value will be. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

export type Prepared<V, R> = (db: Kysely<Tables>, values: V) => Promise<R[]>;

/** `build` is given a stand-in for each of the values that a run will bring. */
export function prepared<V extends object, R>(build: (values: V) => Compilable<R>): Prepared<V, R> {
  const names = new Proxy({}, { get: (_, name) => new Slot(String(name)) });
  // kysely only carries parameters along, so a stand-in may take the place of any value.
  const compiled: CompiledQuery<R> = build(names as V).compile();
  return async (db, values) => {
    const given = new Map<string, unknown>(Object.entries(values));
    const parameters = compiled.parameters.map((each) =>
      each instanceof Slot ? given.get(each.name) : each,
    );
    const { rows } = await db.executeQuery<R>({ ...compiled, parameters });
    return rows;
  };
}
