/** Puts anything that holds lines into words, whatever its shape. */
import type { Worded } from '../../dialogs/desk/worded.ts';
import type { Line } from '../../locales/line.ts';
import type { Words } from './words.ts';

type Holder = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

export const isLine = (value: unknown): value is Line =>
  isObject(value) &&
  typeof value.key === 'string' &&
  Object.keys(value).every((name) => name === 'key' || name === 'params');

/** Each line becomes its sentence; `rename` may give the fields of an object other names. */
export function worded(
  value: unknown,
  say: Words,
  rename: (name: string, holder: Holder) => string = (name) => name,
): unknown {
  if (isLine(value)) return say(value);
  if (Array.isArray(value)) return value.map((item) => worded(item, say, rename));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [rename(name, value), worded(inner, say, rename)]),
  );
}

export const inWords = <T>(value: T, say: Words): Worded<T> =>
  // A tree walk cannot carry the type.
  worded(value, say) as Worded<T>;
