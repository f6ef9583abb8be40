/** Years of work from the calendar: "depuis 2019", "de 2010 à 2018 comme vendeur". */
import type { Day } from '../../../knowledge/dated.ts';
import { phraseLeft } from './cues.ts';
import { monthWords } from './months.ts';
import type { Item } from './view.ts';
import { begun, notWork, sinceWork } from './work.ts';

const small = new Set([
  'le',
  'debut',
  'fin',
  'mi',
  'l',
  'annee',
  'N',
  'en',
  'in',
  ...Object.keys(monthWords),
]);
const sinceWords = new Set(['depuis', 'since']);

/** Years from a said year to today's; null without today, or when something else began then. */
export function sinceYear(item: Item, today: Day | undefined): number | null {
  if (!item.year || !today) return null;
  const words = item.left.split(' ');
  let at = words.length - 1;
  while (at >= 0 && small.has(words[at] ?? '')) at -= 1;
  const years = Number(today.slice(0, 4)) - item.value;
  if (years < 0) return null;
  if (sinceWords.has(words[at] ?? ''))
    return sinceWork({ ...item, left: words.slice(0, at + 1).join(' ') }) ? years : null;
  const phrase = phraseLeft(item.left);
  return begun.test(phrase) && !notWork.test(`${phrase} # ${item.right}`) ? years : null;
}

/** A span between two said years, when something was done in it. */
export function betweenYears(
  items: readonly Item[],
  index: number,
  asked = false,
): { years: number; to: number } | null {
  const first = items[index];
  const second = items[index + 1];
  if (!first?.year || !second?.year || second.value <= first.value || second.from - first.to > 2) return null;
  const around = `${phraseLeft(first.left)} # ${second.right}`;
  const told = asked || /[a-z]{4}/.test(around.replace('entre', ''));
  return told && !notWork.test(around) ? { years: second.value - first.value, to: second.to } : null;
}
