/** Under 30 or not, from an age that is said; an age is also what years of experience are not. */
import type { Day } from '../../../knowledge/dated.ts';
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import { ending, isBareAnswer, opening, phraseLeft, places, within, saidFirst } from './cues.ts';
import type { Item } from './view.ts';
import { view } from './view.ts';
import { besideJob } from './work.ts';

const limit = 30;
const youngest = 14;
/** From here on, years with nothing said of them are an age. */
const grown = 18;
/** "vendeuse 20 ans" is work, "vendeuse 38 ans" is not. */
const settled = 26;
const oldest = 99;
/** Above this a length of experience is not believable: unmarked years are an age. */
const surelyAge = 46;

const having =
  ending(`j ai, ai, j aurai, j aurais, age de, agee de, age d, agee d, aged, age, mon age, mon age c est,
  my age is, i am, i m, im, j ai deja, j ai maintenant, j ai aujourd hui, j ai actuellement, j ai tout juste, i turned,
  j ai que, j ai seulement, ai que, fete, fete mes, feter mes, femme de, homme de, femme, homme, maman, papa, jeune, mere de famille, pere de famille, celibataire, maman de, garcon,
  papa de, nana de, mec de, jeune de, jeune femme de, jeune homme de, woman of, man of, moi, moi c est, je suis age de,
  j ai eu, passe les, passe la, ayant, a l age de, je fais, turning, mere de famille de, i am already, i am only,
  i am now, i just turned, j approche des, j approche de, frole les, barre des, cap des, cap de, depasse les, depasse, franchi les, flirte avec les, de l age de, dans ma, dans mes, in my,
  je vais avoir, vais avoir, j arrive a, going to be, about to turn, will be, ai passe les, j ai passe, j ai fete mes, je vais feter mes`);
/** Years of the one before were years of work: "dix ans de métier, moi j'en ai deux". */
export const spent = /Y (?:d |de |dans |comme |en )[^Y]*$/;
/** English says an age without its unit. */
const bare = ending(
  'i am, i m, aged, i just turned, i turned, turning, i am already, i am only, i am now, moi j en ai, j en ai',
);
const bareAfter =
  /^$|^(?:and|yo|y o|with|who|looking|but|i|old|female|male|[fma]|from|in|next|today|last|this|yesterday|just|already|years?)\b/;
const ageAfter =
  opening(`old, yo, y o, d age, passes, revolus, bien tasses, sonnes, bien sonnes, of age, young, aged,
  bientot, cette annee, le mois prochain, en fin d annee, dans N mois, dans quelques mois, dans M, dans W`);
const experienceAfter =
  opening(`d, de, dans, comme, en tant que, que je, que j, a travailler, chez, of, in, as a, as an,
  experience, de metier, benevole, working, derriere, au, a la, a l`);
const notAge =
  ending(`depuis, pendant, durant, ca fait, il y a, y a, dans, apres, avant, au bout de, sous, en, sur, for,
  since, after, before, in, les moins de, formation de, il a, elle a, fils a, fille a, fils de, fille de, enfant de,
  enfants de, mari a, femme a, elle avait, j avais, avais, il avait, tous les, les, aux, des, he is, she is, is, was`);
const others = within(
  'fils, fille, enfant*, bebe, mari, conjoint*, mere, pere, frere, soeur, ami, amie, son, daughter',
);
/** Verbs whose years are years of work. */
const toil =
  within(`travaill*, boss*, exerc*, taff*, worked, working, work, occup*, pratique*, tenu, fait, faisais, ete, experience, anciennete,
  metier, activite, passe, spent, depuis, pendant, durant, total, cumule, been, done, did, gere, dirige, enseigne, vendu, garde, soigne`);
/** "20 ans d'expérience et 45 ans": what "et" joins is told on its own. */
const lastItem = (left: string): string => (/(?:^| )(?:et|and)$/.test(left) ? '' : left);
/** An age they once had. */
const then = within('depuis que, quand, lorsque, des que, l age de, since i was, when i was, depuis l age');
const soonAge = within(
  'turning, vais avoir, j aurai, aurai, je vais feter, going to be, about to turn, will be',
);
const past =
  within(`j avais, avais, commence*, eu, passe*, arrete*, quitte*, etais, travaille depuis, depuis, debute,
  obtenu, demarre*, left, started, was, retraite`);
const nowWords = within(
  'je veux, je voudrais, je cherche, je suis, puis je, peut on, est ce, i want, can i, possible',
);

const decades: readonly (readonly [RegExp, boolean])[] = [
  [/\b(?:vingtaine|(?:early|mid|late) twenties|my twenties|my 20s)\b/g, true],
  [/\b(?:trentenaire|trentenaires|quadra|quadragenaire|quinqua|quinquagenaire|sexagenaire)\b/g, false],
  [/\bmy (?:(?:early|mid|late) )?(?:thirties|forties|fifties|sixties|30s|40s|50s|60s)\b/g, false],
];

/** These years are how old the person is, not how long they did something. */
export function isAge(item: Item, { asked, locale }: Context): boolean {
  const { left, right, unit, value } = item;
  if (item.decade) return value >= 20 && value <= 70 && roundAge(item);
  if (unit === null && !item.year && isListed(item, asked, locale === 'en')) return true;
  if (unit === null && !item.year)
    return (
      value >= youngest &&
      value < 80 &&
      bare.test(left) &&
      bareAfter.test(right) &&
      (!/en ai$/.test(left) || (/Y /.test(item.before) && !spent.test(item.before)))
    );
  if (unit !== 'year' || value < youngest || value > oldest) return ageAfter.test(right) && unit === 'year';
  if (ageAfter.test(right)) return true;
  if (/\b(?:m appelle|mapel[a-z]*|moi c|moi c est|c est|prenom) [a-z]+$/.test(left) && value >= youngest)
    return true;
  const working = experienceAfter.test(right) && !/^(?:de|d) (?:plus|moins|age)/.test(right);
  if (working && !having.test(left)) return false;
  if (then.test(left) && (value < limit || /\bavais$/.test(left))) return false;
  if (/\bsuis (?:une? )?[a-z]+ de$/.test(left) && !working) return true;
  if (having.test(left)) return !working || value >= surelyAge;
  if (notAge.test(left) || others.test(phraseLeft(left))) return false;
  if (/(?:^|[ |])a$/.test(left))
    return value >= limit ? !past.test(right) || value < surelyAge : nowWords.test(right);
  if (left === '' && !working && asked !== 'experienceYears') return value >= 16;
  if (value >= surelyAge) return !working;
  if (
    working ||
    value < grown ||
    asked === 'experienceYears' ||
    toil.test(phraseLeft(lastItem(left))) ||
    /^[a-z]+ing\b/.test(right)
  )
    return false;
  return value >= settled || !besideJob(left, right);
}

const counting: ReadonlySet<unknown> = new Set([
  'experienceYears',
  'hoursPerWeek',
  'cpfEuros',
  'cpfHours',
  'radiusKm',
]);
const retiring = 75;

/** "mon âge, 33", "temp worker, 26, vocational bac", "changing careers at 40": a number alone among things told of oneself. */
const isListed = (
  { left, right, value, before, after, bound }: Item,
  asked: unknown,
  english: boolean,
): boolean =>
  bound === null &&
  value > youngest &&
  value <= retiring &&
  Number.isInteger(value) &&
  !counting.has(asked) &&
  ((right === '' &&
    left === '' &&
    (/[a-z]{3}/.test(before) || (english && before === '')) &&
    /[a-z]{3}/.test(after)) ||
    (right === '' && /[a-z] at$/.test(left) && !past.test(left)));

/** "j'ai la trentaine", "la cinquantaine": an age unless something is counted. */
const roundAge = (item: Item): boolean =>
  !/^(?:d|de)\b/.test(item.right) && !others.test(phraseLeft(item.left));

function isUnder(item: Item): boolean | null {
  const coming =
    item.bound === 'soon' || soonAge.test(phraseLeft(item.left)) || soonAge.test(item.before.slice(-20));
  if (item.bound === 'less' && /\b(?:pas|plus|not)$/.test(item.left)) return false;
  if (item.bound === 'less') return item.high <= limit ? true : null;
  if (item.bound === 'more') return item.value >= limit - 1 ? false : null;
  if (coming || /^(?:bientot|dans [A-Z])/.test(item.right)) return item.value - 1 < limit;
  return item.value < limit;
}

/** "moins", said of the thirty years that the question names. */
const briefly = /^(?:(?:j ai|oui|non|yes|no|i am|un peu|bien|en) )*(moins|plus|under|over|younger|older)$/;
const crowd = ending('les, pour les, des, aux, reserve aux, the, for');

export const under30: Detector = saidFirst((text: Text, context: Context): Mention[] => {
  const seen = view(text);
  const mentions: Mention[] = [];
  const add = (value: boolean, from: number, to: number, strength: 'said' | 'answer' = 'said'): void => {
    mentions.push({ fact: 'under30', value, strength, from, to });
  };
  for (const item of seen.items) {
    const birth = born(item, context.today);
    if (birth !== null) add(birth, item.from, item.to);
    else if (isAge(item, context) && (having.test(item.left) || !crowd.test(item.left))) {
      const under = isUnder(item);
      if (under !== null) add(under, item.from, item.to);
    } else if (context.asked === 'under30' && item.value >= youngest && item.value <= oldest) {
      const under =
        (isBareAnswer(seen, item) || item.unit === 'year') && !notAge.test(item.left) ? isUnder(item) : null;
      if (under !== null) add(under, item.from, item.to, 'answer');
    }
  }
  const alone = context.asked === 'under30' ? briefly.exec(seen.line.trim()) : null;
  if (alone)
    add(alone[1] !== 'plus' && alone[1] !== 'over' && alone[1] !== 'older', 0, text.tokens.length, 'answer');
  for (const [words, value] of decades)
    for (const found of places(seen, words))
      if (!/^(?:d|de) /.test(found.after) && !others.test(phraseLeft(found.before)))
        add(value, found.from, found.to);
  return mentions;
});

const bornWords = /\b(?:ne|nee|nait|naissance|born)(?: (?:[a-z]{2,9}|N)){0,5}$/;

/** "né en 1990", "née en 98": sure only when the year alone decides. */
function born(item: Item, today: Day | undefined): boolean | null {
  if (!today || item.unit !== null || !bornWords.test(item.left)) return null;
  const thisYear = Number(today.slice(0, 4));
  const short = item.value < 100 && /\b(?:en|in)$/.test(item.left);
  const year = item.year ? item.value : short ? item.value + (item.value > thisYear % 100 ? 1900 : 2000) : 0;
  const turned = thisYear - year;
  return year === 0 || turned === limit ? null : turned < limit;
}
