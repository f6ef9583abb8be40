/** What the desk's page is sent: the same shapes, with a sentence wherever a line was. */
import type { Line } from '../../locales/line.ts';

export type Worded<T> = T extends Line
  ? string
  : T extends readonly (infer U)[]
    ? Worded<U>[]
    : T extends object
      ? { [K in keyof T]: Worded<T[K]> }
      : T;
