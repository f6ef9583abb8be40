/** The criteria of matching: each looks at one certification for one person and returns a finding of the published table. */
import type { Certification } from '../../knowledge/catalogue.ts';
import type { Mode, SectorId, Status } from '../../knowledge/facts.ts';
import { awardSteps, rungs, yearsAsked } from '../../knowledge/ladder.ts';
import { limits, purposes, type CriterionId, type Finding } from '../../knowledge/weights.ts';
import { domainOf, type Aim } from './aims.ts';
import type { Candidate } from './candidate.ts';
import { withinReach, type Away } from './centres.ts';
import type { Person } from './person.ts';
import { likeness } from './words.ts';

type Judge<C extends CriterionId> = (candidate: Candidate, person: Person) => Finding<C>;

const busy: ReadonlySet<Status> = new Set(['employee', 'public-servant', 'self-employed', 'carer']);
/** A work-study contract is a private contract of employment, before retirement. */
const closedToContracts: ReadonlySet<Status> = new Set(['public-servant', 'retired']);
const freeForContracts: ReadonlySet<Status> = new Set(['jobseeker', 'student', 'other']);

const offers = ({ centre }: Away, id: string): boolean =>
  centre.offers === 'all' || centre.offers.includes(id);

/** The nearest centre of the territory that offers the certification within reach, or null. */
export function reachableCentre({ id }: Certification, { around, facts }: Person): Away | null {
  for (const away of around?.centres ?? []) {
    if (!withinReach(away.km, facts.radiusKm)) return null;
    if (offers(away, id)) return away;
  }
  return null;
}

/** A class within reach: in a relay centre, or at the regional seat. */
const reachesClass = (certification: Certification, person: Person): boolean =>
  reachableCentre(certification, person) !== null ||
  withinReach(person.around?.regional?.km ?? null, person.facts.radiusKm);

/** Ways to study that the certification has and the person accepts. */
export const sharedModes = ({ modes }: Certification, { facts }: Person): Mode[] =>
  facts.modes ? modes.filter((mode) => facts.modes?.includes(mode)) : [...modes];

/** Followed in a company or by day only. */
const daytime = ({ evening, modes }: Certification): boolean => !evening && !modes.includes('remote');

function sector({ certification }: Candidate, { sectors, exploring }: Person): Finding<'sector'> {
  if (exploring) return 'open';
  const main = sectors.indexOf(certification.sector);
  if (main === 0) return 'first';
  const first: SectorId | undefined = sectors[0];
  if (first && certification.alsoSectors.includes(first)) return main > 0 ? 'second' : 'alsoFirst';
  return main > 0 ? 'second' : 'alsoSecond';
}

function readTitle({ certification, roots }: Candidate, aim: Aim): Finding<'occupation'> {
  const like = likeness(aim.roots, roots);
  if (like === 'named' || like === 'title') return like;
  if (certification.rncp && aim.numbers.has(certification.rncp)) return 'title';
  for (const hint of aim.hints) {
    const hinted = likeness(hint, roots);
    if (hinted === 'named' || hinted === 'title') return 'title';
  }
  if (certification.rome.some((code) => aim.rome.has(code))) return like ? 'romePartly' : 'rome';
  if (like) return like;
  return certification.rome.some((code) => aim.domains.has(domainOf(code))) ? 'domain' : 'unrelated';
}

function occupation(candidate: Candidate, { aim }: Person): Finding<'occupation'> {
  if (!aim) return 'unsaid';
  const known = aim.found.get(candidate.certification);
  if (known) return known;
  const finding = readTitle(candidate, aim);
  aim.found.set(candidate.certification, finding);
  return finding;
}

function level(candidate: Candidate, person: Person): Finding<'level'> {
  const { certification } = candidate;
  const { facts, fresh } = person;
  if (facts.level === undefined) return 'unsaid';
  const steps = awardSteps(facts.level, certification.level);
  if (steps === 1) return 'stepUp';
  if (steps > 2) return steps === 3 ? 'manySteps' : 'tooManySteps';
  if (steps === 2) {
    const open = rungs(facts.level, certification.entryLevel) <= 0;
    return open && occupation(candidate, person) === 'named' ? 'twoStepsNamed' : 'twoSteps';
  }
  if (steps === 0) return fresh ? 'sameFresh' : 'same';
  if (steps === -1) return fresh ? 'belowFresh' : 'below';
  return fresh ? 'farBelowFresh' : 'farBelow';
}

function entry({ certification }: Candidate, { facts }: Person): Finding<'entry'> {
  if (facts.level === undefined) return 'unsaid';
  const gap = rungs(facts.level, certification.entryLevel);
  if (gap <= 0) return 'met';
  const years = facts.experienceYears;
  const proven = years !== undefined && years >= limits.solidExperience;
  // The DSP is the door for people below bac: it is never more than one rung away.
  if (gap > 1 && certification.kind !== 'dsp') return proven ? 'farProven' : 'far';
  if (proven) return 'nearProven';
  return years !== undefined && years < limits.someExperience && certification.kind !== 'dsp'
    ? 'nearUnproven'
    : 'near';
}

function purpose({ certification }: Candidate, { facts }: Person): Finding<'purpose'> {
  if (!facts.goal) return 'neutral';
  const { fitting, poor } = purposes[facts.goal];
  if (poor.includes(certification.kind)) return 'poor';
  return fitting.includes(certification.kind) ? 'fitting' : 'neutral';
}

function registration(
  { certification, status, endsSoon }: Candidate,
  { facts, on }: Person,
): Finding<'registration'> {
  if (status === 'expired') return 'expired';
  if (status === 'unverified') return certification.kind === 'certificate' ? 'unregistered' : 'unverified';
  const start = facts.startBy === undefined || facts.startBy === 'asap' ? on.slice(0, 7) : facts.startBy;
  if (certification.validUntil !== null && certification.validUntil.slice(0, 7) < start) return 'endsFirst';
  return endsSoon ? 'endsSoon' : 'active';
}

function schedule({ certification }: Candidate, { facts }: Person): Finding<'schedule'> {
  if (facts.times) {
    if (facts.times.includes('day')) return 'neutral';
    return certification.evening ? 'chosen' : daytime(certification) ? 'dayOnly' : 'neutral';
  }
  if (facts.workStudy === true || facts.status === undefined || !busy.has(facts.status)) return 'neutral';
  return certification.evening ? 'likely' : daytime(certification) ? 'dayLikely' : 'neutral';
}

function pace({ certification }: Candidate, { facts }: Person): Finding<'pace'> {
  const hours = facts.hoursPerWeek;
  if (hours === undefined || facts.workStudy === true) return 'neutral';
  if (daytime(certification)) return hours < limits.courseHours ? 'tooFewHours' : 'steady';
  return hours < limits.fewHours ? 'fewHours' : 'steady';
}

function access({ certification }: Candidate, person: Person): Finding<'access'> {
  const ways = sharedModes(certification, person);
  if (ways.length === 0) return 'otherMode';
  const remote = ways.includes('remote');
  if (remote && ways.length === 1) return 'remote';
  if (!person.around && person.facts.radiusKm !== 0) return 'neutral';
  if (reachesClass(certification, person)) return 'near';
  if (remote) return 'remote';
  return person.facts.radiusKm === undefined ? 'farUnsaid' : 'tooFar';
}

function workStudy({ certification }: Candidate, { facts }: Person): Finding<'workStudy'> {
  if (facts.workStudy === true) {
    if (!certification.workStudy) return 'absent';
    return facts.status && closedToContracts.has(facts.status) ? 'closed' : 'wanted';
  }
  if (!certification.workStudy || !daytime(certification)) return 'neutral';
  if (facts.workStudy === false) return 'refused';
  if ((facts.hoursPerWeek ?? 0) >= limits.courseHours) return 'neutral';
  return facts.status && freeForContracts.has(facts.status) ? 'neutral' : 'contractNeeded';
}

function experience({ certification }: Candidate, { facts }: Person): Finding<'experience'> {
  const years = facts.experienceYears;
  if (years === undefined) return 'neutral';
  if (certification.vae && years >= limits.someExperience && facts.level !== undefined) {
    if (awardSteps(facts.level, certification.level) >= 0)
      return years >= limits.solidExperience ? 'vae' : 'someVae';
  }
  const inContract = facts.workStudy === true && certification.workStudy;
  return !inContract && years < yearsAsked(certification) ? 'asked' : 'neutral';
}

function french({ certification }: Candidate, { facts }: Person): Finding<'french'> {
  if (facts.french !== 'hard') return 'neutral';
  return certification.level >= 6 ? 'heavy' : 'support';
}

export const criteria: { readonly [C in CriterionId]: Judge<C> } = {
  sector,
  occupation,
  level,
  entry,
  purpose,
  registration,
  schedule,
  pace,
  access,
  workStudy,
  experience,
  french,
};
