/** What an experienced advisor expects of the plan, portrait by portrait. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/catalogue.ts';
import type { Plan, Recommendation } from '../../src/guidance/plan.ts';
import { plan, today } from './knowledge.ts';
import { portraits, type Portrait } from './portraits.ts';

const idOf = ({ certification }: Recommendation): string => certification.id;

/** Who took the place of a certification that is missing, and what speaks against it. */
function overtaken(wanted: readonly string[], found: Plan, depth: number): string {
  const ahead = found.recommendations.slice(0, depth).map(idOf).join(', ');
  const reasons = wanted.map((id) => {
    const own = found.recommendations.find((each) => idOf(each) === id);
    if (!own) return `${id} is not ranked`;
    const against = own.obstacles.map((obstacle) => obstacle.id).join(', ') || 'nothing';
    return `${id} is ${own.rank} because of ${against}`;
  });
  return `overtaken by ${ahead || 'nothing'} because ${reasons.join('; ')}`;
}

const familyOf = (id: string): string | undefined => catalogue.find((each) => each.id === id)?.family;

/** Each word of the last column, with what it asks of a plan. */
const asks: Record<string, (found: Plan, value: string) => unknown> = {
  step: (found, id) => found.steps.some((step) => step.id === id),
  first: (found, id) => found.recommendations[0]?.certification.id === id,
  centre: (found, id) => found.centres[0]?.id === id,
  territory: (found, territory) => found.territory === territory,
  centres: (found, count) => found.centres.length === Number(count),
  regional: (found, town) => found.regional?.town === town,
  remoteFirst: (found) => found.remoteFirst,
  recommendations: (found, count) => found.recommendations.length === Number(count),
  fit: (found, id) => found.recommendations[0]?.fits.some((fit) => fit.id === id),
  modes: (found, mode) => found.recommendations.slice(0, 3).every(({ modes }) => modes.join() === mode),
  change: (found, fact) => found.whatWouldChange.some((change) => change.fact === fact),
  family: (found, family) =>
    found.recommendations.slice(0, 3).filter((each) => familyOf(idOf(each)) === family).length <= 1,
};

const refuses = (rule: string, { certification }: Recommendation): boolean => {
  const [kind, value] = rule.split(':');
  if (value === undefined) return certification.id === rule;
  return kind === 'sector' ? certification.sector === value : certification.kind === value;
};

function faults({ facts, ...wanted }: Portrait): string[] {
  const found = plan(facts, today);
  const list: string[] = [];
  const within = (choice: readonly string[], depth: number): void => {
    const ids = found.recommendations.slice(0, depth).map(idOf);
    if (!choice.some((id) => ids.includes(id)))
      list.push(`not in the first ${depth}: ${overtaken(choice, found, depth)}`);
  };
  for (const choice of wanted.firstThree) within(choice, 3);
  for (const choice of wanted.firstFive) within(choice, 5);
  for (const rule of wanted.refused)
    for (const each of found.recommendations.slice(0, 5))
      if (refuses(rule, each)) list.push(`${idOf(each)} is ${each.rank}, refused by ${rule}`);
  for (const { certification, obstacle, remedy } of wanted.obstacles) {
    const own = found.recommendations.find((each) => idOf(each) === certification);
    const said = own?.obstacles.find((each) => each.id === obstacle);
    if (!said || (remedy !== undefined && said.remedy?.id !== remedy))
      list.push(
        own
          ? `${certification}: ${obstacle}>${remedy ?? '…'} unsaid among ${own.obstacles.map((each) => `${each.id}>${each.remedy?.id ?? ''}`).join(', ')}`
          : `${certification} is not ranked`,
      );
  }
  for (const { word, value } of wanted.plan) {
    const ask = asks[word];
    if (!ask) throw new Error(`Unknown word in the last column: ${word}`);
    if (!ask(found, value))
      list.push(
        `${word}=${value} does not hold: ${found.steps.map(({ id }) => id).join(', ')} | ${found.recommendations.slice(0, 3).map(idOf).join(', ')}`,
      );
  }
  return list;
}

describe('portraits', () => {
  for (const portrait of portraits)
    it(`${portrait.file}: ${portrait.title}`, () => {
      expect(faults(portrait).join('\n')).toBe('');
    });

  it('cover every sector, every level and every territory with a centre', () => {
    const sectors = new Set(portraits.flatMap(({ facts }) => facts.sectors ?? []));
    expect([...new Set(catalogue.map(({ sector }) => sector))].filter((each) => !sectors.has(each))).toEqual(
      [],
    );
    expect(new Set(portraits.map(({ facts }) => facts.level))).toEqual(new Set([0, 3, 4, 5, 6, 7, 8]));
    const territories = new Set(portraits.map(({ facts }) => plan(facts, today).territory));
    for (const each of [
      'hexagone',
      'corse',
      '971',
      '973',
      '974',
      '976',
      '978',
      '972',
      '975',
      '986',
      '987',
      '988',
    ])
      expect(territories).toContain(each);
  });

  it('names only certifications of the catalogue', () => {
    const ids = new Set(catalogue.map(({ id }) => id));
    const named = portraits.flatMap(({ firstThree, firstFive, obstacles }) => [
      ...firstThree.flat(),
      ...firstFive.flat(),
      ...obstacles.map(({ certification }) => certification),
    ]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
