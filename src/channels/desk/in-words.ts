/** Puts anything that holds lines into words, whatever its shape: what the desk's page is sent. */
import type { Worded } from '../../../dialogs/desk/worded.ts';
import type { Line } from '../../../locales/line.ts';
import type { Words } from '../words.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isLine = (value: unknown): value is Line =>
  isObject(value) &&
  typeof value.key === 'string' &&
  Object.keys(value).every((name) => name === 'key' || name === 'params');

function worded(value: unknown, say: Words): unknown {
  if (isLine(value)) return say(value);
  if (Array.isArray(value)) return value.map((item) => worded(item, say));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, worded(inner, say)]));
}

export const inWords = <T>(value: T, say: Words): Worded<T> =>
  // A tree walk cannot carry the type.
  worded(value, say) as Worded<T>;
