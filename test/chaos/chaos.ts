/** Several instances on one PostgreSQL behind a proxy, killed at random while people talk; then the laws of the log. */
import { setTimeout as wait } from 'node:timers/promises';
import { startPostgres } from '../harness/postgres.ts';
import { echoServer, startProcess, type ServerProcess } from '../harness/process.ts';
import { roundRobin } from './proxy.ts';
import { talker, type Activity, type Talker } from './talker.ts';

export interface Chaos {
  instances: number;
  /** Half of them read by stream, half by polling. */
  talkers: number;
  messages: number;
  /** `kill -9` of one instance after the other. */
  kills: number;
  /** Between kills, in milliseconds. */
  everyMs: number;
  /** Told what happens. */
  tell?: (text: string) => void;
}

export interface Aftermath {
  acknowledged: number;
  /** Requests and streams that broke and were tried again. */
  broken: number;
  kills: number;
  /** What breaks a law, in words; empty when all is well. */
  faults: string[];
}

const portOf = ({ url }: ServerProcess): number => Number(new URL(url).port);
const number = ({ id }: Activity): number => Number(id.split('|')[1]);
const isUser = ({ from }: Activity): boolean => from.role === 'user';

/** What the log and the client's own record must be, whatever happened. */
function lawsOf(name: string, { acknowledged, received }: Talker, log: readonly Activity[]): string[] {
  const users = log.filter(isUser);
  const [, ...replies] = log.filter((one) => !isUser(one));
  const ids = users.map(({ channelData }) => channelData?.clientActivityID ?? '');
  const numbers = log.map(number);
  const laws: [string, boolean][] = [
    ['every acknowledged message is in the log', acknowledged.every((id) => ids.includes(id))],
    ['no message is in the log twice', new Set(ids).size === ids.length],
    ['numbers have no gap', numbers.every((seq, index) => seq === index + 1)],
    [
      'each message has its reply, in order',
      replies.map((one) => one.replyToId).join() === users.map((one) => one.id).join(),
    ],
    [
      'the memory counted every message once',
      replies.every((one, index) => one.text === `${index + 1}: ${users[index]?.text}`),
    ],
    ['the client received the log, once and in order', received.map(number).join() === numbers.join()],
  ];
  return laws.flatMap(([law, holds]) => (holds ? [] : [`${name}: not true that ${law}`]));
}

/** Waits until a log holds a reply for every message, and the client has it all. */
async function settled(one: Talker): Promise<Activity[]> {
  for (let tries = 0; tries < 150; tries += 1) {
    const log = await one.log();
    const users = log.filter(isUser).length;
    if (log.length === 2 * users + 1 && one.received.length >= log.length) return log;
    await wait(200);
  }
  return one.log();
}

export async function chaos(plan: Chaos): Promise<Aftermath> {
  const { tell = () => undefined } = plan;
  const postgres = await startPostgres();
  const proxy = await roundRobin();
  const variables = { DATABASE_URL: await postgres.database() };
  const start = () => startProcess(echoServer, variables);
  const servers = await Promise.all(Array.from({ length: plan.instances }, start));
  const share = (): void => proxy.backends(servers.map(portOf));
  share();
  const talkers: Talker[] = [];
  try {
    for (let index = 0; index < plan.talkers; index += 1)
      talkers.push(await talker(proxy.url, `t${index}`, index % 2 === 0));
    const pause = Math.ceil((plan.kills * plan.everyMs) / plan.messages / 2);
    const talking = Promise.all(talkers.map((one) => one.talk(plan.messages, pause)));
    for (let kill = 0; kill < plan.kills; kill += 1) {
      await wait(plan.everyMs);
      const victim = Math.floor(Math.random() * servers.length);
      await servers[victim]?.end('SIGKILL');
      servers[victim] = await start();
      share();
      tell(
        `kill ${kill + 1} of ${plan.kills}: instance ${victim + 1}, ${talkers.reduce((sum, one) => sum + one.acknowledged.length, 0)} messages acknowledged`,
      );
    }
    await talking;
    const faults = (
      await Promise.all(talkers.map(async (one, index) => lawsOf(`t${index}`, one, await settled(one))))
    ).flat();
    return {
      acknowledged: talkers.reduce((sum, one) => sum + one.acknowledged.length, 0),
      broken: talkers.reduce((sum, one) => sum + one.broken, 0),
      kills: plan.kills,
      faults,
    };
  } finally {
    for (const one of talkers) one.stop();
    await Promise.all(servers.map((server) => server.end('SIGKILL')));
    proxy.close();
    await postgres.stop();
  }
}
