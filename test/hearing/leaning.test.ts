/** Where words lean: the tables come from the examples beside them, and are right on examples they have not seen. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import {
  readExamples,
  tableFile,
  tableNames,
  tableOf,
  weigh,
  type Example,
} from '../../src/build/leanings.ts';
import { leaningAnswer } from '../../src/understanding/leaning/facts.ts';
import { leaningOf } from '../../src/understanding/leaning/intents.ts';
import { sharesOf } from '../../src/understanding/leaning/table.ts';
import { read } from '../../src/understanding/text.ts';

/** Of the unseen fifth of the examples, those that lean surely enough to anything: how many lean right. */
function rightOfSure(examples: readonly Example[], sure: number): { share: number; count: number } {
  const unseen = (_: Example, index: number): boolean => index % 5 === 0;
  const { sides, rows } = weigh(examples.filter((one, index) => !unseen(one, index)));
  const leaning = examples.filter(unseen).flatMap(({ side, features }) => {
    const shares = sharesOf(
      features.flatMap((feature) => rows.get(feature) ?? []),
      sides.length,
    );
    const most = Math.max(...shares);
    const best = sides[shares.indexOf(most)] ?? 'none';
    return best === 'none' || most < sure ? [] : [best === side];
  });
  return { share: leaning.filter(Boolean).length / leaning.length, count: leaning.length };
}

describe.each(tableNames)('the table of %s', (name) => {
  it('is the one that the examples give', () => {
    const written: unknown = JSON.parse(readFileSync(tableFile(name), 'utf8'));
    expect(written).toEqual(tableOf(weigh(readExamples(name))));
  });

  it('is right where it is sure, on examples it has not seen', () => {
    const { share, count } = rightOfSure(readExamples(name), 0.6);
    expect(count).toBeGreaterThan(100);
    // What an answer leans to only counts for the fact that was asked: the table alone is right less often.
    expect(share).toBeGreaterThan(name === 'intents' ? 0.9 : 0.65);
  });
});

test('a request in words that no list holds is understood, and a mere statement asks nothing', () => {
  expect(leaningOf(read('remonte donc d’un cran'))).toBe('back');
  expect(leaningOf(read('j’aimerais rectifier un truc'))).toBe('correct');
  expect(leaningOf(read('le chat dort sur la chaise bleue'))).toBeNull();
});

test('an answer in words that no list holds is a value of what was asked, and of nothing else', () => {
  const answer = read('mon chef me soutient à fond');
  expect(leaningAnswer(answer, 'employerSupport')).toEqual({ employerSupport: 'yes' });
  expect(leaningAnswer(answer, 'french')).toEqual({});
  expect(leaningAnswer(read('2 ans'), 'under30')).toEqual({});
});
