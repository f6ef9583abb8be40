/** The same towns typed in many ways, made by rule: how often the right one comes first, and is never wrongly sure. */
import { describe, expect, test } from 'vitest';
import type { Commune } from '../../knowledge/places/communes.ts';
import { departmentOf } from '../../knowledge/places/departments.ts';
import { fold } from '../../src/understanding/text.ts';
import { communes, find } from './finder.ts';
import towns from './towns.json' with { type: 'json' };

/** A small generator with a seed, so that a failure can be looked at again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const key = (name: string): string => fold(name).replaceAll(/[^a-z]+/g, ' ');
const homonyms = new Map<string, number>();
for (const { name } of communes.all) homonyms.set(key(name), (homonyms.get(key(name)) ?? 0) + 1);

const largest = [...communes.all].sort((a, b) => b.population - a.population).slice(0, 600);
const centres = towns.flatMap(({ insee }) => communes.byInsee(insee) ?? []);
const sample = [...new Set([...centres, ...largest])].filter(({ name }) => homonyms.get(key(name)) === 1);
const spread = communes.all.filter(
  ({ name, population }, at) => at % 37 === 0 && population > 0 && homonyms.get(key(name)) === 1,
);

const bare = (name: string): string => name.replace(/^(?:Les? |La |L')/, '');
const at = (name: string): string =>
  name.startsWith('Les ') ? `aux ${bare(name)}` : name.startsWith('Le ') ? `au ${bare(name)}` : `à ${name}`;

type Form = (commune: Commune, next: () => number) => string | null;
const forms: Record<string, Form> = {
  'as it is': ({ name }) => name,
  'upper case': ({ name }) => name.toUpperCase(),
  'no accents': ({ name }) => fold(name),
  'no hyphens': ({ name }) => fold(name).replaceAll(/[-']/g, ' '),
  'St and Ste': ({ name }) =>
    name.startsWith('Saint') ? name.replace('Sainte-', 'Ste ').replace('Saint-', 'St-') : null,
  'no article': ({ name }) => (bare(name) === name ? null : bare(name)),
  'in one word': ({ name }) => (/[- ]/.test(name) ? key(name).replaceAll(' ', '') : null),
  'with its postal code': ({ name, postcodes }) => `${postcodes[0]} ${name}`,
  'with its department': ({ name, department }) => `${name} (${department})`,
  'in its department': ({ name, department }) => `${fold(name)} ${departmentOf(department)?.in}`,
  'in a sentence': ({ name }) => `je suis aide-soignant, j'habite ${at(name)}`,
};
const slips: Record<string, Form> = {
  'a letter less': ({ name }, next) => slip(name, next, (text, i) => text.slice(0, i) + text.slice(i + 1)),
  'a letter twice': ({ name }, next) => slip(name, next, (text, i) => text.slice(0, i) + text.slice(i - 1)),
  'two letters swapped': ({ name }, next) =>
    slip(name, next, (text, i) => text.slice(0, i - 1) + text[i] + text[i - 1] + text.slice(i + 1)),
  'a wrong letter': ({ name }, next) =>
    slip(
      name,
      next,
      (text, i) => text.slice(0, i) + 'aeioutrnsl'[Math.floor(next() * 10)] + text.slice(i + 1),
    ),
};

/** Changes something between the third letter and the last; short names are left out. */
function slip(name: string, next: () => number, change: (text: string, at: number) => string): string | null {
  const text = fold(name);
  return text.length < 6 ? null : change(text, 2 + Math.floor(next() * (text.length - 3)));
}

interface Score {
  said: number;
  first: number;
  wronglySure: number;
}

function score(list: readonly Commune[], form: Form): Score {
  const next = random(7);
  const result: Score = { said: 0, first: 0, wronglySure: 0 };
  for (const commune of list) {
    const text = form(commune, next);
    // A slip may land on another commune's name, and the article is what tells many villages apart.
    if (
      text === null ||
      (text !== commune.name && key(text) !== key(commune.name) && homonyms.has(key(text)))
    )
      continue;
    const options = find(text, text.startsWith('je') ? null : 'place').flatMap((mention) => mention.options);
    result.said += 1;
    if (options[0]?.insee === commune.insee) result.first += 1;
    else if (options.length === 1) result.wronglySure += 1;
  }
  return result;
}

const rate = (part: number, { said }: Score): number => part / Math.max(1, said);

describe.each(Object.entries(forms))('%s', (_, form) => {
  test('towns come first, and no other is sure', () => {
    const result = score(sample, form);
    expect(rate(result.first, result), JSON.stringify(result)).toBeGreaterThanOrEqual(0.99);
    expect(rate(result.wronglySure, result)).toBeLessThanOrEqual(0.003);
  });

  test('so do villages', () => {
    const result = score(spread, form);
    expect(rate(result.first, result), JSON.stringify(result)).toBeGreaterThanOrEqual(0.97);
    expect(rate(result.wronglySure, result)).toBeLessThanOrEqual(0.01);
  });
});

describe.each(Object.entries(slips))('%s', (_, form) => {
  test('towns come first, and another is seldom sure', () => {
    const result = score(sample, form);
    expect(rate(result.first, result), JSON.stringify(result)).toBeGreaterThanOrEqual(0.97);
    expect(rate(result.wronglySure, result)).toBeLessThanOrEqual(0.01);
  });
});
