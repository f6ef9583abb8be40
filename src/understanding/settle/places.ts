/** Which of the towns that were named is home: "j'ai quitté Nevers pour Bourges", "j'habite Épernay et je travaille à Reims". */
import type { Place } from '../../../knowledge/facts.ts';
import type { Cue, Cues } from '../cues/cues.ts';
import type { Area, PlaceAmbiguity } from '../heard.ts';
import type { Context, PlaceMention } from '../mention.ts';
import { denialsIn, denied } from '../scope/negation.ts';
import { livedAfter } from '../places/leads.ts';
import { clear, ruling } from '../scope/roles.ts';
import type { Scope } from '../scope/scope.ts';
import type { Text } from '../text.ts';

export interface Places {
  place: Place | null;
  ambiguity: PlaceAmbiguity | null;
  area: Area | null;
  /** A town was named and denied: "pas Nevers, Bourges". */
  denied: readonly PlaceMention[];
}

/** The smaller, the likelier home; work and left are never home. */
const studying = 3;
const likelihood: Readonly<Record<string, number>> = {
  home: 0,
  '': 1,
  near: 2,
  from: 2,
  study: studying,
  soon: studying + 1,
};

/** "pas à Nevers", but not "sans diplôme sur Amiens". */
const denialReach = 1;
/** How many words may stand between the word for a home and its town. */
const beside = 3;
const articles = new Set(['le', 'la', 'les', 'l']);
const towards = new Set(['a', 'pour', 'vers', 'sur', 'to', 'for']);

/** Up to here a town is where one works, beyond it only where one is. */
const atWork = 2;

const toiling = new Set(['travaille', 'bosse', 'taffe', 'work']);
/** "Troyes, c'est là où je travaille". */
const worksThere = ({ tokens }: Text, { to }: PlaceMention): boolean => {
  const words = tokens.slice(to, to + 6).map(({ word }) => word);
  return words[0] === 'c' && words.includes('ou') && words.some((word) => toiling.has(word));
};

const inside = (place: Place, area: Area): boolean =>
  area.department === undefined || area.department === place.department;

export function settlePlaces(
  text: Text,
  cues: Cues,
  scope: Scope,
  mentions: readonly PlaceMention[],
  context: Context,
  amended: boolean,
): Places {
  const own = mentions.filter((mention) => !scope.other(mention));
  const denials = denialsIn(text, cues, 'negation');
  const against = denied(text, denials, own, () => denialReach);
  const homes = clear(cues, 'home');
  /** After a town that was left, the next one led to is home: "de Tours à Blois". */
  const rulingOf = (mention: PlaceMention): Cue | null => ruling(homes, scope.sentenceOf, mention);
  const whereabouts = (mention: PlaceMention): string => {
    if (worksThere(text, mention)) return 'work';
    if (livedAfter(text.tokens, mention.to)) return 'home';
    const cue = rulingOf(mention);
    const led = articles.has(text.tokens[mention.from - 1]?.word ?? '') ? 2 : 1;
    const before = text.tokens[mention.from - led]?.word ?? '';
    const passed = own.some(({ from }) => cue !== null && from >= cue.from && from < mention.from);
    const leaves = cue?.value === 'left' && (passed || before === 'pour' || before === 'for');
    if (cue?.value === 'left' && scope.supposing) return '';
    // "je bosse dans un magasin à Lille": the shop is not far from home.
    if (cue?.value === 'work' && mention.from - cue.to > atWork) return 'near';
    return leaves && towards.has(before) ? 'home' : (cue?.value ?? '');
  };
  const standing = own
    .filter((mention) => !against.has(mention))
    .map((mention) => ({ mention, at: whereabouts(mention) }))
    .filter(({ at }) => at in likelihood);
  const areas = standing.filter(({ mention }) => mention.options.length === 0);
  const towns = standing.filter(({ mention }) => mention.options.length > 0);
  const best = Math.min(...towns.map(({ at }) => likelihood[at] ?? 9));
  // "la licence, je l'ai eue à Dijon" moves nobody whose home is known.
  if (best === studying && context.facts.place && context.asked !== 'place')
    return { place: null, ambiguity: null, area: null, denied: [...against] };
  const likely = towns.filter(({ at }) => likelihood[at] === best);
  // "je suis salarié à Saran et j'habite Fleury": what stands right after the word for a home goes first.
  const led = likely.filter(({ mention }) => mention.from - (rulingOf(mention)?.to ?? -beside) < beside);
  const chosen = (amended ? likely.at(-1) : (led[0] ?? likely[0]))?.mention;
  const area = areas[0]?.mention.area ?? null;
  const none: Places = { place: null, ambiguity: null, area, denied: [...against] };
  if (!chosen) return none;
  const bound = area ?? chosen.area;
  const fitting = bound ? chosen.options.filter((option) => inside(option, bound)) : chosen.options;
  const options = fitting.length > 0 ? fitting : chosen.options;
  const [only] = options;
  if (only && options.length === 1) return { ...none, place: only, area: null };
  return { ...none, ambiguity: { fact: 'place', options: options.slice(0, 5) }, area: null };
}
