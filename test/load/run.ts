/** `npm run load`: one server at a time under live conversations, beside the bare echo bot, as a table. */
import { parseArgs } from 'node:util';
import { whole } from '../harness/whole.ts';
import { load, servers } from './load.ts';

const usage = `Usage: npm run load -- [--live 100,300,1000] [--seconds 20] [--rate 100]

Opens so many conversations with their streams, lets each say a message now and then so that about --rate messages a
second come in at most, and prints turns a second, waiting times, processor time and memory, for the bare echo bot,
the assistant on SQLite and the assistant on PostgreSQL.`;

const wholes = (text: string): number[] => text.split(',').map((each) => whole(each, 5_000));

const round = (value: number | null, digits = 0): string => (value === null ? '–' : value.toFixed(digits));

try {
  const { values } = parseArgs({
    options: {
      live: { type: 'string', default: '100,300,1000' },
      seconds: { type: 'string', default: '20' },
      rate: { type: 'string', default: '100' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(usage);
  else {
    const [seconds = 20] = wholes(values.seconds);
    const [rate = 100] = wholes(values.rate);
    console.log(
      '| server | live | turns/s | p50 ms | p95 ms | p99 ms | lost | CPU ms/turn | to the echo bot | kB/conversation | loop p99 ms |',
    );
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const live of wholes(values.live)) {
      let bare = NaN;
      for (const name of servers) {
        // Nobody writes more than once in two seconds.
        const thinkMs = Math.max(2_000, (1000 * live) / rate);
        const got = await load(name, { live, seconds, thinkMs });
        if (name === 'echo bot') bare = got.cpuMsPerTurn;
        const cells = [
          name,
          String(live),
          round(got.turnsPerSecond, 1),
          round(got.p50, 1),
          round(got.p95, 1),
          round(got.p99, 1),
          String(got.lost),
          round(got.cpuMsPerTurn, 2),
          `× ${round(got.cpuMsPerTurn / bare, 2)}`,
          round(got.kbPerConversation),
          round(got.loopDelayMs, 1),
        ];
        console.log(`| ${cells.join(' | ')} |`);
      }
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 2;
}
