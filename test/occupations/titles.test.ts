/** Several hundred titles as people say them: the right sector comes first, and none is invented. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gist } from './finder.ts';

const lines = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const titles = lines('titles.tsv').map((line) => line.split('\t'));

test.each(titles)('%s: %s', (sector, said = '') => {
  expect(gist(said, 'occupation').split(' ')[0]).toBe(sector);
});

test.each(titles)('%s, said unasked: %s', (sector, said = '') => {
  expect(gist(said).split(' ')[0]).toBe(sector);
});

test.each(lines('no-job.txt'))('no job is heard in "%s"', (said) => {
  expect(gist(said)).toBe('');
});
