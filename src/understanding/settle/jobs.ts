/** Which of the jobs and fields that were named the person aims at, refuses, or comes from. */
import type { Goal, SectorId } from '../../../knowledge/facts.ts';
import type { Cues } from '../cues/cues.ts';
import type { Context, JobMention, Mention } from '../mention.ts';
import type { Scope } from '../scope/scope.ts';
import { denialsIn, denied, deniedAfter } from '../scope/negation.ts';
import type { Role } from '../scope/roles.ts';
import type { Span, Text } from '../text.ts';
import { announced, isFormer, wishedAfter } from './aimed.ts';
import type { Diplomas } from './diplomas.ts';
import { leapOf } from './leap.ts';
import { isLived, isSpent } from './life.ts';
import { unlistedTarget } from './unlisted.ts';

export interface Jobs {
  occupation: string | null;
  sectors: SectorId[];
  excluded: SectorId[];
  unserved: string | null;
  /** The job of today where it is no target, in the person's words. */
  current: string | null;
  /** What leaving one job for another says about the goal. */
  goal: Goal | null;
  /** The jobs that count, aimed at or held, for finding what experience belongs to. */
  held: readonly JobMention[];
}

/** "je ne suis pas comptable" denies a job, it does not refuse it. */
const being = new Set('suis etais etait est am was m be been ete'.split(' '));
const denialWords = new Set(['pas', 'plus', 'not', 'jamais', 'never']);
/** "je ne veux plus entendre parler de la compta" */
const refusalReach = 6;
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

export interface Said {
  /** Said or known, as far as it decides between today's job and another. */
  changing: boolean;
  /** They want to get on, or be certified, in the trade they have. */
  staying: boolean;
  /** What is said of a working life beside its trade: a contract, years. */
  life: readonly Mention[];
  asked: boolean;
  /** "j'en ai marre": whoever says so and names a target wants a change. */
  weary: boolean;
  /** The text puts something right. */
  amended: boolean;
  /** A target is already known: a job held now does not replace it. */
  known: boolean;
  diplomas: Diplomas;
}

/** "rectification : comptable, pas caissière": one job takes another's place, which is not refused for that. */
const contrasting = new Set(['pas', 'non', 'not', 'plutot', 'et', 'mais', 'but', 'and']);

/** "je ne suis pas comptable": a plain denial right after a form of being; or one job in another's place. */
function merelyNot(text: Text, mention: JobMention, amended: boolean): boolean {
  const start = Math.max(0, mention.from - 4);
  const before = text.tokens.slice(start, mention.from).map(({ word }) => word);
  const at = before.findLastIndex((word) => denialWords.has(word));
  if (at > 0 && being.has(before[at - 1] ?? '')) return true;
  const opens = text.tokens[start + at]?.clause !== text.tokens[start + at - 1]?.clause;
  return amended && mention.kind === 'job' && at >= 0 && (opens || contrasting.has(before[at - 1] ?? ''));
}

const certificates = new Set(['diplome', 'titre', 'certificat', 'certification', 'diploma', 'certificate']);
/** "le diplôme de gestionnaire de paie" makes one; "un BTS de comptable" only says what it is in. */
const isTitled = ({ tokens }: Text, { kind, from }: JobMention): boolean =>
  kind === 'job' &&
  ['de', 'd', 'of', 'as'].includes(tokens[from - 1]?.word ?? '') &&
  certificates.has(tokens[from - 2]?.word ?? '');

/** "je voulais être pompier": a wish of old, when another is said beside it. */
const wishedOnce = new Set('voulais revais souhaitais wanted dreamed'.split(' '));

export function settleJobs(
  text: Text,
  cues: Cues,
  scope: Scope,
  mentions: readonly JobMention[],
  said: Said,
  context: Context,
): Jobs {
  const own = mentions.filter((mention) => !scope.other(mention) && !scope.supposed(mention));
  const refusals = denialsIn(text, cues, 'refuse');
  const bygone = ({ kind, ...mention }: JobMention): boolean =>
    kind === 'job' && scope.role(mention) === 'past';
  const against = new Set([
    ...denied(text, refusals, own, () => refusalReach),
    // "j'ai été serrurier, c'est fini" refuses nothing.
    ...[...deniedAfter(text, cues.of('after'), own)].filter((mention) => !bygone(mention)),
  ]);
  const excluded = unique(
    own
      .filter((mention) => against.has(mention) && !merelyNot(text, mention, said.amended))
      .flatMap(({ sectors }) => sectors.slice(0, 1)),
  );
  if (context.asked === 'excluded') {
    const refused = unique(own.flatMap((mention) => mention.sectors.slice(0, 1)));
    return {
      occupation: null,
      sectors: [],
      excluded: refused,
      unserved: null,
      current: null,
      goal: null,
      held: [],
    };
  }
  const held = own.filter((mention) => !against.has(mention));
  const roleOf = (mention: JobMention): Role | null => {
    if (mention.moved) return mention.moved === 'to' ? 'target' : 'past';
    if (isFormer(text, mention)) return 'past';
    return wishedAfter(text, mention) || announced(text, cues, mention) ? 'target' : scope.role(mention);
  };
  const wished = held.filter(
    (mention) => !said.diplomas.studied.has(mention) && roleOf(mention) === 'target',
  );
  const fresh = wished.filter(
    (mention) => !wishedOnce.has(text.tokens[scope.ruling(mention)?.from ?? -1]?.word ?? ''),
  );
  const targets = fresh.length > 0 ? fresh : wished;
  const told = held.filter((mention) => !said.diplomas.studied.has(mention));
  const present = told.filter((mention) => [null, 'now'].includes(roleOf(mention)));
  const lived = told.filter((mention) => roleOf(mention) === 'experience');
  const moving = said.changing || (said.known && !said.asked);
  const unlisted = targets.length === 0 ? unlistedTarget(text, cues, own) : null;
  if (unlisted !== null && !scope.other(unlisted) && !scope.supposed(unlisted)) {
    const inherited = unlisted.ranks ? (present[0]?.sectors ?? []) : [];
    const goal = inherited.length > 0 ? 'progress' : null;
    const occupation = unlisted.words;
    return { occupation, sectors: inherited, excluded, unserved: null, current: null, goal, held };
  }
  // The job of today or of before is no target, unless they want to get on in it or are asked for one.
  const stays = said.asked || said.staying;
  const runs = said.life.some(({ value }) => value === 'self-employed');
  // "patronne et seule à bord" tells once more that one runs a business.
  const open = stays
    ? present
    : present.filter(
        (mention) =>
          !(runs && mention.sectors[0] === 'entrepreneuriat') && !isLived(text, scope, mention, said.life),
      );
  const trade = stays && open.length === 0 ? lived : open;
  // "comptable", said by itself, names the target anew; where the situation is asked, it only tells it.
  const alone =
    own.length === 1 &&
    own[0]?.from === 0 &&
    own[0].to === text.tokens.length &&
    context.asked !== 'status' &&
    context.asked !== 'experienceYears';
  const aims = targets.length > 0 ? targets : moving && !said.asked && !alone ? [] : trade;
  const jobs = aims.filter(
    (mention) =>
      (!said.diplomas.matter.has(mention) || isTitled(text, mention)) &&
      (mention.kind === 'job' || context.asked === 'occupation'),
  );
  const named = jobs.length > 0 ? jobs : aims;
  const sectors = unique(named.flatMap((mention) => mention.sectors)).filter(
    (sector) => !excluded.includes(sector),
  );
  const first = jobs[0];
  return {
    occupation: first?.words.trim().slice(0, 120) ?? null,
    sectors,
    excluded,
    unserved:
      sectors.length === 0 ? (aims.find((mention) => mention.sectors.length === 0)?.words ?? null) : null,
    current:
      aims.length === 0 && present.length > 0
        ? (present.find(({ kind, sectors }) => kind === 'job' && sectors.length > 0)?.words.trim() ?? null)
        : null,
    goal:
      leapOf(
        targets,
        present.filter((job) => (job.kind === 'job' || job.trade) && !isSpent(text, scope, job, said.life)),
        sectors,
      ) ?? (targets.length > 0 && said.weary ? 'change-job' : null),
    held,
  };
}

const apart = 4;

/** Years in a job that has nothing to do with the target do not count for it. */
export function related(text: Text, experience: Span, { held, sectors }: Jobs, scope: Scope): boolean {
  if (sectors.length === 0) return true;
  const clauseOf = (at: number): number => text.tokens[at]?.clause ?? -1;
  // "un BTS de gestion, 8 ans en comptabilité": a comma parts more than a word.
  const distance = ({ from, to }: Span): number =>
    (from >= experience.to ? from - experience.to : experience.from - to) +
    apart * Math.abs(clauseOf(from) - clauseOf(experience.from));
  const nearest = held
    .filter((mention) => scope.role(mention) !== 'target' && mention.sectors.length > 0)
    .sort((a, b) => distance(a) - distance(b))[0];
  return nearest === undefined || nearest.sectors.some((sector) => sectors.includes(sector));
}
