/** Why a certification suits a person: one point for each finding that speaks for it, strongest first. */
import type { CriterionId } from '../../knowledge/weights.ts';
import { line, type Line } from '../../locales/line.ts';
import { reachableCentre } from './criteria.ts';
import type { Ranked } from './matching.ts';
import type { Person } from './person.ts';
import type { Point } from './plan.ts';
import { yearsLine } from './wording.ts';

type Say = (ranked: Ranked, person: Person) => Line | null;

const sector: Say = ({ candidate: { certification } }) =>
  line('plan.fits.sector', { sector: line(`terms.sector.${certification.sector}`) });

/** The sector the person named, when the certification mainly belongs to another. */
const sectorToo: Say = ({ candidate: { certification } }, { sectors }) => {
  const served = sectors.find((each) => certification.alsoSectors.includes(each));
  return served ? line('plan.fits.sectorToo', { sector: line(`terms.sector.${served}`) }) : null;
};

const sectorSecond: Say = (ranked, person) =>
  person.sectors.includes(ranked.candidate.certification.sector)
    ? sector(ranked, person)
    : sectorToo(ranked, person);

const sectorOpen: Say = ({ candidate: { certification } }) =>
  line('plan.fits.sectorOpen', { sector: line(`terms.sector.${certification.sector}`) });

const occupation =
  (key: 'plan.fits.occupationNamed' | 'plan.fits.occupationNear'): Say =>
  (_, { facts }) =>
    facts.occupation === undefined ? null : line(key, { occupation: facts.occupation });

const awarded =
  (key: 'plan.fits.levelUp' | 'plan.fits.levelKept'): Say =>
  ({ candidate: { certification } }) =>
    line(key, { level: line(`terms.level.${certification.level}`) });

const entry: Say = (_, { facts }) =>
  facts.level === undefined ? null : line('plan.fits.entry', { level: line(`terms.level.${facts.level}`) });

const purpose: Say = ({ candidate: { certification } }, { facts }) =>
  line(facts.goal === 'diploma' ? 'plan.fits.purposeDiploma' : 'plan.fits.purposeJob', {
    kind: line(`terms.kind.${certification.kind}`),
  });

const registered: Say = ({ candidate: { certification } }) =>
  certification.validUntil === null
    ? null
    : line('plan.fits.registered', { until: certification.validUntil });

const nearKeys = {
  sure: { home: 'plan.fits.nearHome', away: 'plan.fits.near' },
  toConfirm: { home: 'plan.fits.nearHomeToConfirm', away: 'plan.fits.nearToConfirm' },
} as const;

/** The relay centre, or the regional seat where no relay centre is within reach. */
const near: Say = ({ candidate: { certification } }, person) => {
  const away = reachableCentre(certification, person);
  const door = person.around?.regional;
  const centre = away?.centre.name ?? door?.name;
  const km = away ? away.km : (door?.km ?? null);
  if (centre === undefined || km === null) return null;
  const keys = nearKeys[!away && door?.confidence === 'C' ? 'toConfirm' : 'sure'];
  return km === 0 ? line(keys.home, { centre }) : line(keys.away, { centre, km });
};

const workStudy: Say = (_, { facts }) => {
  if (facts.under30 === undefined) return line('plan.fits.workStudy');
  return line(facts.under30 ? 'plan.fits.workStudyYoung' : 'plan.fits.workStudyAdult');
};

/** A validation is only spoken of for what is registered: nothing else can be awarded with certainty. */
const vae: Say = ({ candidate: { status } }, { facts }) =>
  status === 'active' && facts.experienceYears !== undefined
    ? line('plan.fits.vae', { years: yearsLine(facts.experienceYears) })
    : null;

/** Public key and sentence of each finding that is a reason. */
const reasons: { readonly [C in CriterionId]?: Readonly<Record<string, readonly [id: string, say: Say]>> } = {
  sector: {
    first: ['sector', sector],
    second: ['sector', sectorSecond],
    alsoFirst: ['sector', sectorToo],
    alsoSecond: ['sector', sectorToo],
    open: ['sector', sectorOpen],
  },
  occupation: {
    named: ['occupation', occupation('plan.fits.occupationNamed')],
    title: ['occupation', occupation('plan.fits.occupationNear')],
    rome: ['occupation', occupation('plan.fits.occupationNear')],
    romePartly: ['occupation', occupation('plan.fits.occupationNear')],
  },
  level: {
    stepUp: ['level', awarded('plan.fits.levelUp')],
    sameFresh: ['level', awarded('plan.fits.levelKept')],
    belowFresh: ['level', () => line('plan.fits.levelBelow')],
  },
  entry: { met: ['entry', entry] },
  access: { near: ['near', near], remote: ['remote', () => line('plan.fits.remote')] },
  workStudy: { wanted: ['work-study', workStudy] },
  schedule: {
    chosen: ['schedule', () => line('plan.fits.schedule')],
    likely: ['schedule', () => line('plan.fits.outsideWork')],
  },
  experience: { vae: ['vae', vae], someVae: ['vae', vae] },
  purpose: { fitting: ['purpose', purpose] },
  registration: { active: ['registration', registered], endsSoon: ['registration', registered] },
};

/** The order in which reasons are said. */
const order = Object.keys(reasons) as readonly CriterionId[]; // keys of the table above

/** Never empty for a certification of the ranking: the sector always speaks. */
export function fitsOf(ranked: Ranked, person: Person): Point[] {
  const points: Point[] = [];
  for (const criterion of order) {
    const [id, speak] = reasons[criterion]?.[ranked.findings[criterion]] ?? [];
    const say = id && speak ? speak(ranked, person) : null;
    if (id && say) points.push({ id, say });
  }
  return points;
}
