/** The action plan: one first step, then what to check and ask, at most six, nothing promised. */
import type { Day } from '../../knowledge/dated.ts';
import type { SourceId } from '../../knowledge/sources.ts';
import { line } from '../../locales/line.ts';
import { daysEarlier } from './calendar.ts';
import { conflict, contact, doorOf, inConflict, thenContact, type Door, type Ground } from './first-step.ts';
import type { Person } from './person.ts';
import { mannerOf, type StepId } from './step-manner.ts';
import type { FundingVerdict, Point, Recommendation, Step } from './plan.ts';

type Draft = Omit<Point, 'id'> & { id: StepId; by?: string; source?: SourceId };
interface Case {
  person: Person;
  first: Recommendation | undefined;
  funding: readonly FundingVerdict[];
}
type Propose = (found: Case) => Draft | null;

const most = 6;
/** Days of notice for a course inside working hours, by length: under six months, or more. */
const notice = { short: 60, long: 120 };

const remedyOf = (first: Recommendation | undefined, obstacle: string): string | undefined =>
  first?.obstacles.find(({ id }) => id === obstacle)?.remedy?.id;

const crossing: Propose = ({ person: { around } }) =>
  around?.commune.crossing && around.centres[0]?.km !== 0
    ? { id: 'crossing', say: line('plan.steps.crossing', { commune: around.commune.name }) }
    : null;

/** What the level asks for: the file that opens the door, or the step before. */
const level: Propose = ({ first }) => {
  const remedy = remedyOf(first, 'level');
  if (!first || remedy === undefined) return null;
  const say = first.obstacles.find(({ id }) => id === 'level')?.remedy?.say;
  if (remedy === 'vapp')
    return {
      id: 'vapp',
      say: line('plan.steps.vapp', { title: first.certification.title }),
      source: 'cnam-vae',
    };
  const title = say?.params?.['title'];
  return remedy === 'intermediate' && typeof title === 'string'
    ? { id: 'intermediate', say: line('plan.steps.intermediate', { title }) }
    : null;
};

const vae: Propose = ({ first }) =>
  first?.fits.some(({ id }) => id === 'vae')
    ? { id: 'vae', say: line('plan.steps.vae'), source: 'cnam-vae' }
    : null;

const renewal: Propose = ({ first }) =>
  first && (first.certification.status !== 'active' || remedyOf(first, 'registration') !== undefined)
    ? { id: 'renewal', say: line('plan.steps.renewal', { title: first.certification.title }) }
    : null;

const recognition: Propose = ({ person: { facts } }) =>
  facts.foreignDiploma ? { id: 'recognition', say: line('plan.steps.recognition') } : null;

const french: Propose = ({ person: { facts } }) =>
  facts.french === 'hard' ? { id: 'french', say: line('plan.steps.french') } : null;

/** Only what is registered is looked for there: an expired one is never presented as payable by the CPF. */
const cpf: Propose = ({ person: { facts }, first, funding }) => {
  if (facts.status === 'public-servant')
    return { id: 'cpf-public', say: line('plan.steps.cpfPublic'), source: 'cap-metiers-o9' };
  const refused = funding.some(({ measure, verdict }) => measure === 'cpf' && verdict === 'no');
  return first?.certification.status === 'active' && !refused
    ? {
        id: 'cpf',
        say: line('plan.steps.cpf', { title: first.certification.title }),
        source: 'mon-compte-formation',
      }
    : null;
};

/** The latest day to ask, for a start in a month that was said; absent when that day is past. */
function askBy(startBy: string | undefined, on: Day): string | undefined {
  if (startBy === undefined || startBy === 'asap') return undefined;
  const day = daysEarlier(`${startBy}-01`, notice.long);
  return day > on ? day : undefined;
}

const employer: Propose = ({ person: { facts, on } }) => {
  if (facts.status !== 'employee') return null;
  const source = 'service-public-f10705';
  if (facts.employerSupport === 'private')
    return { id: 'employer-secret', say: line('plan.steps.employerSecret'), source };
  if (facts.times && !facts.times.includes('day'))
    return facts.employerSupport === 'yes'
      ? { id: 'employer', say: line('plan.steps.employerTalk'), source: 'opco-2026' }
      : null;
  const by = askBy(facts.startBy, on);
  const draft: Draft = {
    id: 'employer',
    say: line('plan.steps.employerAsk', { days: notice.long }),
    source,
  };
  return by === undefined ? draft : { ...draft, by };
};

const others: Propose = ({ person: { facts } }) => {
  if (facts.workStudy) return { id: 'contract', say: line('plan.steps.contract') };
  if (facts.status === 'jobseeker')
    return { id: 'france-travail', say: line('plan.steps.franceTravail'), source: 'france-travail' };
  return facts.status === 'self-employed'
    ? { id: 'self-employed-fund', say: line('plan.steps.selfEmployed'), source: 'faf-2026' }
    : null;
};

const enrol: Propose = () => ({ id: 'enrol', say: line('plan.steps.enrol') });

/** In the order in which they are done. */
const afterContact: readonly Propose[] = [
  crossing,
  french,
  level,
  renewal,
  recognition,
  vae,
  others,
  cpf,
  employer,
  enrol,
];

const numbered = (drafts: readonly Draft[]): Step[] =>
  drafts.slice(0, most).map((draft, index) => ({ order: index + 1, ...draft, ...mannerOf(draft.id) }));

const cep: Draft = { id: 'cep', say: line('plan.steps.cep'), source: 'service-public-f32457' };

/** Someone who still looks for a target, or whose job the Cnam does not teach: people to talk to, nothing to buy. */
function guidance({ facts, sectors }: Person, door: Door): Draft[] {
  const unserved = facts.occupation !== undefined && sectors.length === 0;
  return [
    cep,
    ...(unserved ? [{ id: 'other-trade' as const, say: line('plan.steps.otherTrade') }] : []),
    thenContact(door),
    { id: 'assessment', say: line('plan.steps.assessment'), source: 'service-public-f32457' },
    { id: 'sectors', say: line('plan.steps.sectors') },
  ];
}

/** Steps of a person whose target the Cnam can serve, or of one who still looks for a target. */
export function stepsOf(
  person: Person,
  ground: Ground,
  recommendations: readonly Recommendation[],
  funding: readonly FundingVerdict[],
): Step[] {
  const door = doorOf(ground);
  const [first] = recommendations;
  if (!first || person.exploring) return numbered(guidance(person, door));
  const opening = inConflict(person, ground) ? conflict(door) : contact(door, ground);
  const rest = afterContact
    .map((propose) => propose({ person, first, funding }))
    .filter((draft) => draft !== null);
  return numbered(person.facts.goal === 'unsure' ? [cep, thenContact(door), ...rest] : [opening, ...rest]);
}

/** Before enough is known to recommend: someone to talk to, near home when the town is known. */
export function earlySteps({ around }: Person, ground: Ground): Step[] {
  return numbered(around ? [contact(doorOf(ground), ground), cep] : [cep]);
}
