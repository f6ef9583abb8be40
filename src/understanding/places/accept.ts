/** Whether words that could be a town are one here; without a word that leads to it, a town must be plain to see. */
import type { Commune } from '../../../knowledge/places/communes.ts';
import type { Span, Text } from '../text.ts';
import type { Lead, Led } from './leads.ts';
import { wordsOfName } from './names.ts';
import { isEveryday } from './words.ts';

/** What is known of a name before it is taken for a town. */
export interface Named extends Span {
  key: string;
  /** The commune that bears the name, or the best one when none bears it whole. */
  commune: Commune;
  /** How many inhabitants the name speaks for. */
  people: number;
  /** Only the beginning of the commune's name was said ("Charleville"). */
  begun: boolean;
  /** The place is the question being answered. */
  asked: boolean;
}

/** The smallest town that is heard after each lead, by how its name looks; an article belongs to "article". */
interface Floors {
  plain: number;
  capital: number;
  everyday: number;
  everydayArticle: number;
  everydayCapital: number;
}
const never = Infinity;
const floors: Readonly<Record<Lead, Floors>> = {
  lives: { plain: 0, capital: 0, everyday: 1500, everydayArticle: 7000, everydayCapital: 0 },
  near: { plain: 0, capital: 0, everyday: 1500, everydayArticle: 30_000, everydayCapital: 0 },
  from: { plain: 0, capital: 0, everyday: 10_000, everydayArticle: 30_000, everydayCapital: 1000 },
  to: { plain: 0, capital: 0, everyday: 10_000, everydayArticle: 30_000, everydayCapital: 1000 },
  loose: { plain: 2000, capital: 0, everyday: 45_000, everydayArticle: never, everydayCapital: 10_000 },
  none: { plain: 10_000, capital: 3000, everyday: never, everydayArticle: never, everydayCapital: 100_000 },
  barred: { plain: never, capital: never, everyday: never, everydayArticle: never, everydayCapital: never },
};
/** Several words make a name that nobody says by chance. */
const long = 1000;
/** Towns that everybody knows by the beginning of their name. */
const known = 30_000;
const knownAnswer = 10_000;

/** Typed with a capital where an ordinary word would have none. */
export function isCapital(text: Text, { from, to }: Span): boolean {
  const first = text.tokens[from];
  const final = text.tokens[to - 1];
  if (!first || !final) return false;
  const letter = text.raw[first.start] ?? '';
  if (letter === letter.toLowerCase()) return false;
  const opens = from === 0 || /[.!?\n]/.test(first.gap);
  const shouting = text.raw === text.raw.toUpperCase();
  return !opens && !shouting;
}

export const announces = (lead: Lead): boolean =>
  lead === 'to' || lead === 'from' || lead === 'near' || lead === 'lives';

const ownArticles = new Set(['le', 'la', 'les', 'l']);

function isEverydayTown(text: Text, named: Named, led: Led): boolean {
  const { commune, people, begun, asked } = named;
  const own = wordsOfName(commune.name)[0];
  // "à la campagne" is not Campagne, "au sens large" is not Sens, and nobody is "en Ville".
  if (led.by === 'en' || (led.article !== '' && led.article !== own)) return false;
  // Nor is "de garde" La Garde.
  if (led.article === '' && !asked && !isCapital(text, named) && ownArticles.has(own ?? '')) return false;
  const floor = floors[led.lead];
  if (isCapital(text, named)) return people >= floor.everydayCapital;
  if (begun) return asked && announces(led.lead) && people >= knownAnswer;
  return people >= (led.article === '' ? floor.everyday : floor.everydayArticle);
}

export function isTown(text: Text, named: Named, led: Led): boolean {
  const { key, people, begun, asked } = named;
  const several = key.includes(' ');
  // "Fort-de-France" typed with its hyphens is a name, whatever its words mean.
  const written = several && text.tokens.slice(named.from + 1, named.to).every(({ gap }) => gap === '-');
  if (isEveryday(key) && !written && !(several && announces(led.lead)))
    return isEverydayTown(text, named, led);
  if (begun && !asked && !announces(led.lead)) return people >= known;
  const floor = floors[asked && led.lead === 'none' ? 'loose' : led.lead];
  const least = isCapital(text, named) ? floor.capital : floor.plain;
  return people >= (several ? Math.min(least, long) : least);
}
