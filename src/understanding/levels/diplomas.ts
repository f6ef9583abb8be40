/** Finds the names of diplomas, old and new; what stands around them decides elsewhere whether the person holds them. */
import type { Level } from '../../../knowledge/facts.ts';
import { levels } from '../../../knowledge/facts.ts';
import type { Text } from '../text.ts';
import type { Heading } from '../quantities/cues.ts';
import { ending, heading, opening } from '../quantities/cues.ts';
import { mend } from '../quantities/spelling.ts';
import type { View } from '../quantities/view.ts';
import { reach, view } from '../quantities/view.ts';
import names from './diplomas.json' with { type: 'json' };
import words from './vetoes.json' with { type: 'json' };

export interface Diploma extends Heading {
  /** What holding it gives. */
  level: Level;
  /** What having begun it gives, as far as it proves anything: the diploma that opens its door. */
  door: Level | null;
  /** Where the name begins and ends in the line. */
  at: number;
  end: number;
}

const bySpelling = new Map<string, Level>();
for (const level of levels)
  for (const name of names[level]) bySpelling.set(name.split(' ').map(mend).join(' '), level);
/** "B.T.S." is three clauses to a reader. */
for (const name of ['cap', 'bep', 'bac', 'bts', 'dut', 'bp', 'daeu', 'deug'] as const)
  bySpelling.set([...name].join(' | '), bySpelling.get(name) ?? 0);

const named = new RegExp(
  `(?<![a-zA-Z])(?:${[...bySpelling.keys()]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replaceAll('|', '\\|'))
    .join('|')})s?(?![a-zA-Z0-9])`,
  'g',
);

/** The number after it belongs to the name: "bac +2", "master 2". */
const counted = /^ (?:plus )?[N2-8](?![a-z])/;
const levelWord = /(?<![a-zA-Z])(?:niveau|level|niv|nv) (?:de )?(?:diplome |qualification )?(?=N)/g;
const notSchool =
  /^(?:en |d |de |in )?(?:anglais|francais|langue|english|french|sport|informatique|excel|natation)/;

/** Years after the bac → level, 2019 numbering; one year proves the bac alone. */
const afterBac: Readonly<Record<number, Level>> = { 1: 4, 2: 5, 3: 6, 4: 6, 5: 7, 6: 7, 7: 7, 8: 8 };
const isLevel = (value: number): value is Level => (levels as readonly number[]).includes(value);

interface Veto {
  before: RegExp | null;
  after: RegExp | null;
}
const vetoes = new Map<string, Veto>(
  Object.entries(words).map(([name, { before, after }]) => [
    name,
    {
      before: before.length > 0 ? ending(before.join(',')) : null,
      after: after.length > 0 ? opening(after.join(',')) : null,
    },
  ]),
);

function meansOther(name: string, found: Heading, shouted: boolean): boolean {
  const veto = vetoes.get(name);
  if (!veto || (shouted && name !== 'm2' && name !== 'bac')) return false;
  return (veto.before?.test(found.before) ?? false) || (veto.after?.test(found.after) ?? false);
}

/** The diploma that one must hold to begin this one. */
function doorOf(name: string, level: Level): Level | null {
  if (/^(?:master|m1|m2|mba|dess|dea|msc|dscg)/.test(name)) return 6;
  if (level === 8) return 7;
  if (/^licence pro/.test(name)) return 5;
  return level >= 5 ? 4 : level > 0 ? 0 : null;
}

/** Words far commoner than the diploma: in small letters they need its company. */
const shy: Readonly<Record<string, { before: RegExp; after: RegExp }>> = {
  but: {
    before: /(?:^|\b(?:un|mon|du|en|de|le))(?: \|)?$/,
    after:
      /^(?:gea|tc|info\w*|mmi|techniques|gestion|genie|mesures|carrieres|qlio|gaco|hse|gmp|gim|geii|obtenu|valide)\b/,
  },
  these: { before: /\b(?:une|ma|la|sa)$/, after: /^(?!d)/ },
};

/** A longer list is not what one person holds. */
const mostDiplomas = 12;

function byName(seen: View, text: Text): Diploma[] {
  const found: Diploma[] = [];
  for (const match of seen.line.matchAll(named)) {
    if (found.length >= mostDiplomas) break;
    const spot = heading(seen, match);
    const exact = bySpelling.has(match[0]) ? match[0] : match[0].slice(0, -1);
    const written = text.raw.slice(text.tokens[spot.from]?.start, text.tokens[spot.to - 1]?.end);
    const shouted = written === written.toUpperCase() && text.raw !== text.raw.toUpperCase();
    if (meansOther(exact, spot, shouted)) continue;
    const company = shouted || text.tokens.length === 1 ? undefined : shy[exact];
    if (company && !(company.before.test(spot.before) && company.after.test(spot.after))) continue;
    const level = bySpelling.get(exact) ?? 0;
    found.push({
      ...spot,
      level,
      door: doorOf(exact, level),
      at: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** "bac +2", "master 1": the number that follows decides. */
function withNumber(diploma: Diploma, seen: View): Diploma {
  const number = counted.exec(seen.line.slice(diploma.end, diploma.end + 12));
  if (!number) return diploma;
  const end = diploma.end + number[0].length;
  const item = seen.items.find(({ at }) => at === end - 1);
  // "bac+2/3": the low end is sure.
  const years = item ? item.low : Number(number[0].at(-1));
  const moved = { end, to: seen.endAt(end - 1), after: seen.line.slice(end, end + reach).trim() };
  const level = afterBac[years];
  if (/^(?:bac|bacc|baccalaureat)$/.test(diploma.words) && level !== undefined)
    return { ...diploma, ...moved, level, door: years > 1 ? 4 : 0 };
  const part = /^master/.test(diploma.words) ? ([6, 7] as const)[years - 1] : undefined;
  return part === undefined ? diploma : { ...diploma, ...moved, level: part };
}

/** "niveau 5": the 2019 number itself. */
function byLevel(seen: View): Diploma[] {
  return [...seen.line.matchAll(levelWord)].flatMap((match): Diploma[] => {
    const at = match.index + match[0].length;
    const item = seen.items.find((one) => one.at === at);
    const spot = heading(seen, match);
    const after = seen.line.slice(at + 2, at + 2 + reach).trim();
    if (!item || !isLevel(item.value) || item.value === 0 || notSchool.test(after)) return [];
    return [
      {
        ...spot,
        to: item.to,
        after,
        level: item.value,
        door: item.value >= 5 ? 4 : 0,
        at: match.index,
        end: at + 1,
      },
    ];
  });
}

/** Years of university that give no diploma of their own; each proves the bac before it. */
const subjects =
  'fac|faculte|universite|prepa|classe prepa|droit|psycho|psychologie|medecine|iut|sociologie|socio|pharma|staps|lettres';
const years = new RegExp(
  `(?<![a-zA-Z])(?:l1|l2|licence [12]|(?:premiere|1ere|deuxieme|2eme|2e|Y|annee) (?:annee )?(?:de|d|a la|a l|en) (?:${subjects})|` +
    `(?:arrete|lache|quitte|abandonne|commence|dropped out of|left|quit) (?:la |l |mes etudes a la |mes etudes a l )?(?:fac|universite|iut|college(?<=(?:of|left|quit) college)|university|uni))(?![a-zA-Z0-9])`,
  'g',
);

function byYear(seen: View): Diploma[] {
  return [...seen.line.matchAll(years)].map((match) => ({
    ...heading(seen, match),
    level: 4,
    door: 4,
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** "ingénieure chimiste diplômée": the speciality stands inside the title. */
const graduate = /(?<![a-z])ingenieure? [a-z]+ diplomee?(?![a-z])/g;

const byTitle = (seen: View): Diploma[] =>
  [...seen.line.matchAll(graduate)].map((match) => ({
    ...heading(seen, match),
    level: 7,
    door: 4,
    at: match.index,
    end: match.index + match[0].length,
  }));

/** Every diploma named in a text, left to right. */
export function diplomasIn(text: Text): Diploma[] {
  const seen = view(text);
  const found = byName(seen, text).map((diploma) => withNumber(diploma, seen));
  const apart = [...byLevel(seen), ...byYear(seen), ...byTitle(seen)].filter((one) =>
    found.every((other) => one.end <= other.at || one.at >= other.end),
  );
  return [...found, ...apart].sort((one, other) => one.at - other.at);
}
