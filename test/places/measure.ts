/** Prints how often the town that was meant comes first, and how often another is taken for sure, by kind of noise. */
import type { Commune } from '../../knowledge/places/communes.ts';
import { skeleton, wordsOfName } from '../../src/understanding/places/names.ts';
import { buildEar } from '../hearing/ear.ts';
import { communes } from './finder.ts';
import { frames } from './frames.ts';
import { hinted, misspelt, type Noise, plain, shortened } from './noise.ts';
import { pick, random } from './slips.ts';

const hear = buildEar();
const per = Number(process.argv[2] ?? 200);
const seeds = (process.argv[3] ?? '1,2,3').split(',').map(Number);
const shown = Number(process.argv[4] ?? 0);
const only = process.argv[5];

const key = (name: string): string => skeleton(wordsOfName(name));
const bearers = new Map<string, Commune[]>();
for (const commune of communes.all)
  bearers.set(key(commune.name), [...(bearers.get(key(commune.name)) ?? []), commune]);
const living = communes.all.filter(({ population }) => population > 0);
const sums: number[] = [];
let people = 0;
for (const { population } of living) sums.push((people += population));
const byPeople = (next: () => number): Commune | undefined => {
  const at = next() * people;
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return living[low];
};
const samplers = { people: byPeople, any: (next: () => number) => pick(living, next) };

const kinds: Record<string, [Noise, boolean]> = {};
for (const [name, noise] of Object.entries({ ...plain, ...misspelt, ...shortened }))
  kinds[name] = [noise, false];
for (const [name, noise] of Object.entries(hinted)) kinds[name] = [noise, true];

interface Score {
  said: number;
  first: number;
  wrong: number;
  silent: number;
  inList: number;
}
const fresh = (): Score => ({ said: 0, first: 0, wrong: 0, silent: 0, inList: 0 });
const totals: Record<string, Score> = {};
const byFrame = frames.map(fresh);

for (const [kind, [noise, hint]] of Object.entries(kinds)) {
  if (only && !kind.includes(only)) continue;
  const cells: string[] = [];
  for (const [sampling, draw] of Object.entries(samplers))
    for (const framed of [false, true]) {
      const score = fresh();
      for (const seed of seeds) {
        const next = random(seed * 7919 + kind.length);
        for (let count = 0; count < per; count += 1) {
          const commune = draw(next);
          if (!commune) continue;
          const typed = noise(commune, next);
          const frame = pick(frames, next);
          if (typed === null || !frame) continue;
          const typedKey = key(typed);
          const others = bearers.get(typedKey) ?? [];
          // A slip that lands on another commune's name says that name.
          if (!hint && others.length > 0 && !others.includes(commune)) continue;
          if (kind in shortened) {
            const rival = communes.all.some(
              (other) =>
                other !== commune &&
                other.population * 2 > commune.population &&
                key(other.name).startsWith(typedKey),
            );
            if (rival) continue;
          }
          const same = (insee: string | undefined) =>
            insee !== undefined &&
            (insee === commune.insee ||
              (!hint && key(communes.byInsee(insee)?.name ?? '') === key(commune.name)));
          const text = framed ? frame(typed) : typed;
          const heard = hear({ text, ...(framed ? {} : { asked: 'place' }) });
          const options = heard.ambiguities.find(({ fact }) => fact === 'place')?.options ?? [];
          const [best] = heard.facts.place ? [heard.facts.place] : options;
          const inFrame = framed ? byFrame[frames.indexOf(frame)] : undefined;
          if (inFrame) inFrame.said += 1;
          score.said += 1;
          if (inFrame && same(best?.insee)) inFrame.first += 1;
          else if (inFrame && heard.facts.place) inFrame.wrong += 1;
          if (same(best?.insee)) score.first += 1;
          else {
            if (heard.facts.place) score.wrong += 1;
            else if (options.length === 0) score.silent += 1;
            else if (options.some(({ insee }) => same(insee))) score.inList += 1;
            if (shown > 0 && next() < shown)
              console.log(
                `   ${kind} | ${text} | ${commune.name} ${commune.insee} (${commune.population}) | ${heard.facts.place ? `SURE ${heard.facts.place.name} ${heard.facts.place.insee}` : options.map((o) => `${o.name} ${o.insee}`).join(', ') || (heard.area ? `area ${JSON.stringify(heard.area)}` : '–')}`,
              );
          }
        }
      }
      const name = `${sampling} ${framed ? 'framed' : 'bare'}`;
      const total = (totals[name] ??= fresh());
      for (const field of ['said', 'first', 'wrong', 'silent', 'inList'] as const)
        total[field] += score[field];
      cells.push(line(score));
    }
  console.log(kind.padEnd(26), cells.join(' | '));
}
function line({ said, first, wrong, silent }: Score): string {
  const share = (part: number) => (said === 0 ? '–' : ((100 * part) / said).toFixed(1)).padStart(5);
  return `${share(first)} ${share(wrong)} ${share(silent)}`;
}
console.log('kind'.padEnd(26), Object.keys(totals).join(' | '), '(first %, wrongly sure %, nothing %)');
console.log('all'.padEnd(26), Object.values(totals).map(line).join(' | '));

for (const [index, frame] of frames.entries())
  console.log(frame('Auxerre').padEnd(60), line(byFrame[index] ?? fresh()));
