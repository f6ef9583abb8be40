/** How long a measure takes to judge, beside the same rules in publicodes: both must agree before they are timed. */
import Engine from 'publicodes';
import { catalogue, statusOf, type Certification } from '../../knowledge/catalogue.ts';
import { statuses, type Facts } from '../../knowledge/facts.ts';
import { cpf } from '../../knowledge/measures/cpf.ts';
import { judgeAll } from '../../src/guidance/funding.ts';
import type { Truth } from '../../src/guidance/plan.ts';

const today = '2026-11-21';
const rounds = 20;

/** The criteria of knowledge/measures/cpf.ts; a rule without a value is unknown until the situation gives it one. */
const rules = {
  salarié: null,
  indépendant: null,
  demandeur: null,
  'sans emploi ni recherche': null,
  retraité: null,
  'dit salarié': null,
  'dit agent public': null,
  solde: null,
  'solde positif': 'solde >= 0.01',
  'dit soir ou samedi': null,
  'certification inscrite': null,
  'autrui en décide': null,
  'compte privé': {
    'une de ces conditions': [
      'salarié',
      'indépendant',
      'demandeur',
      {
        'toutes ces conditions': [
          'sans emploi ni recherche',
          { 'une de ces conditions': ['solde positif', 'autrui en décide'] },
        ],
      },
      { 'toutes ces conditions': ['retraité', 'autrui en décide'] },
    ],
  },
  'euros sur le compte': { 'une de ces conditions': ['dit agent public', 'solde positif'] },
  'temps de travail': {
    'une de ces conditions': ['dit salarié = non', 'dit soir ou samedi', 'autrui en décide'],
  },
  cpf: {
    'toutes ces conditions': [
      'compte privé',
      'euros sur le compte',
      'certification inscrite',
      'autrui en décide',
      'temps de travail',
    ],
  },
};

interface Sample {
  facts: Facts;
  certification: Certification | null;
}

const registered = catalogue.find((each) => statusOf(each, today) === 'active') ?? null;
const ended = catalogue.find((each) => statusOf(each, today) !== 'active') ?? null;

const samples: Sample[] = [undefined, ...statuses].flatMap((status) =>
  [undefined, 0, 850].flatMap((cpfEuros) =>
    ([undefined, ['day'], ['evening']] as const).flatMap((times) =>
      [null, registered, ended].map((certification) => ({
        facts: {
          ...(status && { status }),
          ...(cpfEuros !== undefined && { cpfEuros }),
          ...(times && { times: [...times] }),
        },
        certification,
      })),
    ),
  ),
);

/** The facts as publicodes is told them: what is unknown is left out. */
function situation({ facts: { status, cpfEuros, times }, certification }: Sample): Record<string, string> {
  const said = (holds: boolean): string => (holds ? 'oui' : 'non');
  const known = (...those: (typeof status)[]): string => said(status !== undefined && those.includes(status));
  return {
    'dit salarié': known('employee'),
    'dit agent public': known('public-servant'),
    ...(status && {
      salarié: known('employee'),
      indépendant: known('self-employed'),
      demandeur: known('jobseeker'),
      'sans emploi ni recherche': known('student', 'carer', 'other'),
      retraité: known('retired'),
    }),
    ...(cpfEuros !== undefined && { solde: String(cpfEuros) }),
    ...(times && { 'dit soir ou samedi': said(times.includes('evening') || times.includes('saturday')) }),
    ...(certification && statusOf(certification, today) === 'active' && { 'certification inscrite': 'oui' }),
  };
}

const truthOf = (value: unknown): Truth => (value === true ? 'yes' : value === false ? 'no' : 'unknown');

/** Microseconds a verdict. Throws when the two disagree. */
export function benchJudge(): { judgeUs: number; publicodesUs: number } {
  const engine = new Engine(rules);
  const ours = ({ facts, certification }: Sample): Truth =>
    judgeAll(cpf.criteria, { facts, on: today, certification }).truth;
  const theirs = (sample: Sample): Truth => {
    engine.setSituation(situation(sample));
    return truthOf(engine.evaluate('cpf').nodeValue);
  };
  const differing = samples.filter((sample) => ours(sample) !== theirs(sample));
  if (differing.length > 0)
    throw new Error(
      `publicodes disagrees on ${differing.length} of ${samples.length}: ${JSON.stringify(differing[0])}`,
    );
  const timed = (verdict: (sample: Sample) => Truth): number => {
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1) for (const sample of samples) verdict(sample);
    return (1000 * (performance.now() - start)) / rounds / samples.length;
  };
  const times = { judgeUs: timed(ours), publicodesUs: timed(theirs) };
  console.log(
    `judge: the CPF for ${samples.length} people, the same verdicts as publicodes; ${times.judgeUs.toFixed(1)} µs each, ${times.publicodesUs.toFixed(1)} µs there (${(times.publicodesUs / times.judgeUs).toFixed(0)} times as long)`,
  );
  return times;
}
