/** `npm run soak`: conversations come and go for minutes, and the heap that stays is measured: a slope of nothing is no leak. */
import { parseArgs } from 'node:util';
import { meter, startMeasured } from '../harness/measured.ts';
import { realServer } from '../harness/process.ts';
import { whole } from '../harness/whole.ts';
import { person } from './person.ts';

const usage = `Usage: npm run soak -- [--minutes 5] [--live 20]

Keeps so many conversations going for so many minutes, each of some ten messages and then replaced by a new one, and
prints the heap held after a collection, twenty times, and its slope over the second half.`;

/** Least squares: how much y grows for one more of x. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (index: 0 | 1): number => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

const samples = 20;
const thinkMs = 100;
const talkMs = 1_500;

async function soak(minutes: number, live: number): Promise<void> {
  const server = await startMeasured(['--expose-gc', ...meter, ...realServer]);
  let turns = 0;
  const began = performance.now();
  const until = began + minutes * 60_000;
  const come = async (): Promise<void> => {
    while (performance.now() < until) {
      const one = await person(server.url);
      await one.talk(Math.min(until, performance.now() + talkMs), thinkMs, () => (turns += 1));
      one.leave();
    }
  };
  const points: [number, number][] = [];
  const sample = async (): Promise<void> => {
    const { heapUsed, rss } = await server.used('collected');
    points.push([turns / 1000, heapUsed / 1024]);
    console.log(
      `${turns} turns: heap ${(heapUsed / 2 ** 20).toFixed(1)} MB, RSS ${(rss / 2 ** 20).toFixed(0)} MB`,
    );
  };
  const timer = setInterval(() => void sample(), (minutes * 60_000) / samples);
  try {
    await Promise.all(Array.from({ length: live }, come));
  } finally {
    clearInterval(timer);
  }
  await sample();
  await server.end();
  const half = points.slice(Math.floor(points.length / 2));
  console.log(`Slope over the second half: ${slope(half).toFixed(1)} kB of heap for a thousand turns.`);
}

try {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
      live: { type: 'string', default: '20' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(usage);
  else await soak(whole(values.minutes, 240), whole(values.live, 500));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 2;
}
