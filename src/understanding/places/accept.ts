/** Whether words that could be a town are one here; without a word that leads to it, a town must be plain to see. */
import type { Commune } from '../../../knowledge/places/communes.ts';
import type { Span, Text } from '../text.ts';
import type { Led } from './leads.ts';
import { isEveryday } from './words.ts';

/** The smallest town that is heard after each lead, by how ordinary its name looks. */
interface Floors {
  plain: number;
  capital: number;
  everyday: number;
  everydayCapital: number;
}
const never = Infinity;
const floors: Readonly<Record<Led['lead'], Floors>> = {
  sure: { plain: 0, capital: 0, everyday: 7000, everydayCapital: 0 },
  to: { plain: 0, capital: 0, everyday: 10_000, everydayCapital: 1000 },
  loose: { plain: 2000, capital: 0, everyday: 45_000, everydayCapital: 10_000 },
  none: { plain: 10_000, capital: 3000, everyday: never, everydayCapital: 100_000 },
  barred: { plain: never, capital: never, everyday: never, everydayCapital: never },
};
/** What a residence verb and "à" without an article add: "j'habite à sens". */
const articleless = 1500;
const long = 1000;
/** Towns that everybody knows by the beginning of their name. */
const known = 30_000;

/** Typed with a capital where an ordinary word would have none. */
export function isCapital(text: Text, { from, to }: Span): boolean {
  const first = text.tokens[from];
  const final = text.tokens[to - 1];
  if (!first || !final) return false;
  const raw = text.raw.slice(first.start, final.end);
  const letter = raw[0] ?? '';
  if (letter === letter.toLowerCase()) return false;
  const opens = from === 0 || /[.!?\n]/.test(first.gap);
  const shouting = text.raw === text.raw.toUpperCase();
  return !opens && !shouting;
}

/** `begun`: only the beginning of the name was said ("Charleville"). */
export function isTown(
  text: Text,
  span: Span,
  key: string,
  led: Led,
  commune: Commune,
  begun: boolean,
): boolean {
  const floor = floors[led.lead];
  const capital = isCapital(text, span);
  const people = commune.population;
  const announced = led.lead === 'to' || led.lead === 'sure';
  const several = key.includes(' ');
  // Several words make a name that nobody says by chance; "bon repos" alone still may be.
  if (isEveryday(key) && !(several && announced)) {
    if (begun && !capital) return false;
    const relaxed = led.lead === 'sure' && led.article === '' ? articleless : floor.everyday;
    return people >= (capital ? floor.everydayCapital : relaxed);
  }
  if (begun && !announced) return people >= known;
  const least = capital ? floor.capital : floor.plain;
  return people >= (several ? Math.min(least, long) : least);
}
