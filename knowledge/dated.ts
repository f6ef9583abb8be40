/** Values that change by law: each with the day it starts, its source and the day to read it again. */
import type { SourceId } from './sources.ts';

/** An ISO day, "2026-11-21", in the Europe/Paris calendar. */
export type Day = string;

export interface DatedValue<T> {
  from: Day;
  /** Last day in force; absent while nothing has replaced it. */
  until?: Day;
  value: T;
  source: SourceId;
}
/** In order of `from`. */
export type Dated<T> = readonly DatedValue<T>[];

/** The entry in force on a day, or null before the first and after an end: never a silent fallback. */
export function inForce<T>(dated: Dated<T>, on: Day): DatedValue<T> | null {
  const current = dated.findLast((entry) => entry.from <= on);
  return current && (current.until === undefined || on <= current.until) ? current : null;
}
