/** Work on the store as steps: it yields queries and is given their rows, so that every engine runs it in its own way. */
import type { Compilable } from 'kysely';

export interface Query {
  sql: string;
  parameters: readonly unknown[];
  /** Set when the same text comes again and again: an engine may prepare it under this name. */
  name?: string;
}

export type Steps<T> = Generator<Query, T, readonly unknown[]>;

/** A query that is built anew each time. */
export function* ask<R>(query: Compilable<R>): Steps<R[]> {
  const { sql, parameters } = query.compile();
  // Its rows are what the query says they are.
  return (yield { sql, parameters }) as R[];
}

/** Stands in a compiled query where a value will be. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

export type Prepared<V, R> = (values: V) => Steps<R[]>;

let count = 0;

/**
 * A query of every turn, built and compiled once: only its values change. Building one costs more than running it.
 * `build` is given a stand-in for each of the values that a run will bring.
 */
export function prepared<V extends object, R>(build: (values: V) => Compilable<R>): Prepared<V, R> {
  const names = new Proxy({}, { get: (_, name) => new Slot(String(name)) });
  // kysely only carries parameters along, so a stand-in may take the place of any value.
  const { sql, parameters: slots } = build(names as V).compile();
  count += 1;
  const name = `query-${count}`;
  return function* (values) {
    const given = new Map<string, unknown>(Object.entries(values));
    const parameters = slots.map((each) => (each instanceof Slot ? given.get(each.name) : each));
    // As in `ask`.
    return (yield { sql, parameters, name }) as R[];
  };
}
