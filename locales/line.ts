/** A sentence to be said: its key in the locales and the values it mentions. Rooms that decide return lines, never words. */
import type { Key } from './index.ts';

/** A value inside a sentence. Lines nest ("{{status}}" may itself be a line); a list is joined with "et" / "and". */
export type Param = string | number | Line | readonly (string | Line)[];

export interface Line {
  key: Key;
  params?: Readonly<Record<string, Param>>;
}

/** Shorthand that keeps call sites short: `line('plan.fits.sector', { sector })`. */
export const line = (key: Key, params?: Line['params']): Line => (params ? { key, params } : { key });
