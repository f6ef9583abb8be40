/** Easy-to-read French keeps to the European guidelines for "facile à lire": short sentences, every short form explained. */
import { describe, expect, test } from 'vitest';
import { sentences } from '../../locales/index.ts';
import { countWords, leaves, proseOf } from './prose.ts';

const plain = new Map(leaves(sentences.fr));
const easy = leaves(sentences['fr-simple']);

/** What only operators and advisors read is the plain sentence itself. This list can only shrink. */
const fallsBack = ['errors.', 'print.command.', 'print.check.', 'desk.', 'script.'];
const learners = easy.filter(([key]) => !fallsBack.some((branch) => key.startsWith(branch)));
/** Fills the places with what usually stands there, so that a short template is not a long sentence. */
const filled = (text: string): string => text.replace(/\{\{[^{}]*\}\}/gu, 'x');

test('only what operators and advisors read falls back on plain French', () => {
  const same = easy.filter(([key, text]) => plain.get(key) === text && countWords(filled(text)) > 10);
  expect(same.filter(([key]) => !fallsBack.some((branch) => key.startsWith(branch)))).toEqual([]);
  expect(fallsBack.length).toBeLessThanOrEqual(5);
});

describe('easy sentences', () => {
  const parts = learners.flatMap(([key, text]) =>
    proseOf(filled(text)).map((part) => ({ key, part, words: countWords(part) })),
  );

  test('none has more than 15 words', () => {
    expect(parts.filter(({ words }) => words > 15)).toEqual([]);
  });

  test('they have 10 words on average at most, labels left out', () => {
    const whole = parts.filter(({ part }) => /[.!?]$/u.test(part.trim()));
    expect(whole.reduce((sum, { words }) => sum + words, 0) / whole.length).toBeLessThanOrEqual(10);
  });

  test('none has a semicolon, or a bracket inside another', () => {
    expect(parts.filter(({ part }) => (part.match(/\([^)]*\(/gu)?.length ?? 0) > 0)).toEqual([]);
    expect(parts.filter(({ part }) => /;/u.test(part))).toEqual([]);
  });
});

/** Diplomas and papers that go by their short name, and names of bodies that have no other. */
const ownNames = new Set('CAP BEP BTS DUT BUT DEUG PDF'.split(' '));

test('a short form always stands in brackets behind its meaning, or is explained on the spot', () => {
  // "détail VAE" is what to type: its meaning stands behind it.
  const bare = learners.flatMap(([key, text]) =>
    [...filled(text).matchAll(/(?<![\p{L}(])([A-Z]{3,})(?![\p{L})])/gu)]
      .filter(([, short = '']) => !ownNames.has(short))
      .filter(({ index }) => {
        const before = text.slice(0, index);
        const inBrackets = before.lastIndexOf('(') > before.lastIndexOf(')');
        return !inBrackets;
      })
      .filter(() => key !== 'dialog.words.vae')
      .map(([, short]) => `${key}: ${short}`),
  );
  expect(bare).toEqual([]);
});

/** Abstract, rare or administrative words that a plainer one says better, and the passive. */
const hard =
  /\b(?:certifications?|certificateur|financeurs?|financements?|dispenser?|recevable|faisabilité|démarchage|subrog\w+|éligib\w+|enregistrement|abondement|ancienneté|rémunération|délivre\w*|indicatif|indicative|provisoire|modalités?|justificatifs?|à vol d’oiseau|nonobstant|afin de|au préalable|ultérieur\w*|notamment|s’additionn\w+|cependant|toutefois|néanmoins|obtenir|effectuer|bénéficier|percevoir|solliciter)\b|\b(?:est|sont|sera|seront) (?:\p{L}+ment )?(?:posées?|gardées?|notées?|demandées?|décidées?|payées?|transmis\w*|proposées?|choisies?|vérifiées?|donnée?s?) par\b/iu;
/** The full name of the official list stands here once, under its own name. */
const allowed: readonly string[] = ['articles.rncp.body'];

test('no hard word, no passive', () => {
  expect(learners.filter(([key, text]) => hard.test(text) && !allowed.includes(key))).toEqual([]);
});

test('writes numbers with digits', () => {
  const numbers =
    /\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|trente|soixante|cent|mille)\b/iu;
  const ordinary = /\b(?:les deux|des deux|en deux)\b/giu;
  expect(learners.filter(([, text]) => numbers.test(text.replace(ordinary, '')))).toEqual([]);
});
