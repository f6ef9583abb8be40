/** How fast and how well jobs are heard, against plain fuse.js over the same vocabulary; `tsx test/bench/occupations.ts`. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Fuse from 'fuse.js';
import { occupations } from '../../knowledge/occupations/index.ts';
import { jobFinder } from '../../src/understanding/occupations/index.ts';
import { read } from '../../src/understanding/text.ts';

const lines = (file: string) =>
  readFileSync(new URL(`../occupations/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Plain fuse.js looks at every form for every search: a part of the samples is enough to wait for. */
const fuseStep = 12;

interface Sample {
  said: string;
  /** First sector; "-" when no sector serves the job; "" when no job is named. */
  sector: string;
}

/** One letter missing in the longest word: the commonest slip on a phone. */
function slipped(said: string): string {
  const longest = said.split(/\P{L}+/u).reduce((a, b) => (b.length > a.length ? b : a), '');
  const at = Math.floor(longest.length / 2);
  return said.replace(longest, longest.slice(0, at) + longest.slice(at + 1));
}

const titles: Sample[] = lines('titles.tsv').map((line) => {
  const [sector = '', said = ''] = line.split('\t');
  return { said, sector };
});
const sets: Readonly<Record<string, readonly Sample[]>> = {
  'titles as said': titles,
  'titles, one letter lost': titles.map(({ said, sector }) => ({ said: slipped(said), sector })),
  'sentences without a job': lines('no-job.txt').map((said) => ({ said, sector: '' })),
};

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function measure(guess: (said: string) => string, samples: readonly Sample[]) {
  let right = 0;
  const times: number[] = [];
  for (const { said, sector } of samples) {
    const start = performance.now();
    const heard = guess(said);
    times.push(performance.now() - start);
    if (heard === sector) right += 1;
  }
  return { share: right / samples.length, times };
}

/** Prints p50 and p99 of `find` and top-1 accuracy, for the finder and for plain fuse.js, and their ratios. */
export function benchOccupations(): void {
  const finder = jobFinder(occupations);
  const forms = occupations.flatMap(({ forms: all, sectors }) =>
    all.filter(({ use }) => use !== 'asked').map(({ said }) => ({ said, sector: sectors[0] ?? '-' })),
  );
  const fuse = new Fuse(forms, {
    keys: ['said'],
    threshold: 0.3,
    ignoreDiacritics: true,
    ignoreLocation: true,
  });
  const guesses = {
    finder: (said: string) => {
      const [first] = finder.find(read(said), { locale: 'fr', asked: null, facts: {} });
      return first ? (first.sectors[0] ?? '-') : '';
    },
    'fuse.js': (said: string) => fuse.search(said, { limit: 1 })[0]?.item.sector ?? '',
  };
  const medians: number[] = [];
  for (const [name, guess] of Object.entries(guesses)) {
    const step = name === 'fuse.js' ? fuseStep : 1;
    for (const { said } of titles.slice(0, name === 'fuse.js' ? 1 : 200)) guess(said);
    const times: number[] = [];
    for (const [label, samples] of Object.entries(sets)) {
      const taken = samples.filter((_, index) => index % step === 0);
      const result = measure(guess, taken);
      times.push(...result.times);
      console.log(`${name.padEnd(8)} ${label}: ${(100 * result.share).toFixed(1)} % of ${taken.length}`);
    }
    times.sort((a, b) => a - b);
    medians.push(percentile(times, 0.5));
    const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
    console.log(`${name.padEnd(8)} p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`);
  }
  const [ours = 0, theirs = 0] = medians;
  console.log(`fuse.js takes ${(theirs / ours).toFixed(0)} times as long`);
  const long = 'je bosse comme comptabl devlopeur electrisen et secretere '.repeat(20).slice(0, 1000);
  const spent = Array.from({ length: 9 }, () => {
    const start = performance.now();
    finder.find(read(long), { locale: 'fr', asked: null, facts: {} });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`1,000 characters full of slips: ${percentile(spent, 0.5).toFixed(1)} ms`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchOccupations();
