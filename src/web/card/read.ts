/** Reading a card without believing it: the right type, or nothing. */
import type { CardNode } from '../activity.ts';

/** The text, or the empty string. Numbers are written as they are. */
export const phrase = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const isNode = (value: unknown): value is CardNode => typeof value === 'object' && value !== null;

/** The objects of an array, or none. */
export const list = (value: unknown): CardNode[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** An object, or undefined. */
export const node = (value: unknown): CardNode | undefined => (isNode(value) ? value : undefined);

/** Keeps a word that is on the list, in lower case; else nothing. Cards may write "Emphasis" or "emphasis". */
export function among(value: unknown, allowed: readonly string[]): string {
  const word = phrase(value).toLowerCase();
  return allowed.includes(word) ? word : '';
}

/** Class names without the empty ones. */
export const classes = (...names: (string | false)[]): string => names.filter(Boolean).join(' ');
