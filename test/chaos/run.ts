/** `npm run chaos`: the long form, with its figures; ends with 1 when a law was broken. */
import { parseArgs } from 'node:util';
import { whole } from '../harness/whole.ts';
import { chaos } from './chaos.ts';

const usage = `Usage: npm run chaos -- [--instances 3] [--talkers 12] [--messages 200] [--kills 40] [--every 1500]

Starts a PostgreSQL and several instances behind a round-robin proxy, kills one instance (kill -9) every so many
milliseconds while people talk, and checks that nothing acknowledged was lost, doubled or put out of order.`;

try {
  const { values } = parseArgs({
    options: {
      instances: { type: 'string', default: '3' },
      talkers: { type: 'string', default: '12' },
      messages: { type: 'string', default: '200' },
      kills: { type: 'string', default: '40' },
      every: { type: 'string', default: '1500' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(usage);
  else {
    const { acknowledged, broken, kills, faults } = await chaos({
      instances: whole(values.instances, 8),
      talkers: whole(values.talkers, 100),
      messages: whole(values.messages, 10_000),
      kills: whole(values.kills, 200),
      everyMs: whole(values.every, 60_000),
      tell: console.log,
    });
    console.log(
      `${acknowledged} messages acknowledged, ${kills} kills, ${broken} requests or streams tried again.`,
    );
    console.log(faults.length === 0 ? 'Nothing lost, nothing doubled, no gap.' : faults.join('\n'));
    process.exitCode = faults.length === 0 ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 2;
}
