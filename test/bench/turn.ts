/** What a turn costs over Direct Line, beside a bare echo bot in the same run; how long a start takes, and how much memory. */
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { bots, open } from '../harness/client.ts';
import { meter, meteredSources, startMeasured } from '../harness/measured.ts';
import { realServer } from '../harness/process.ts';
import { aim } from './aims.ts';

interface TurnCost {
  /** Processor time of the server, milliseconds a turn; opening the conversation and its stream included. */
  cpuMs: number;
  p50Ms: number;
  p99Ms: number;
}

const towns =
  'Troyes Nevers Brest Lens Amiens Cahors Mulhouse Niort Reims Calais Auch Laval Pau Nancy Tarbes Dijon Vannes Tours Angers'.split(
    ' ',
  );
const jobs = [
  'aide-comptable',
  'vendeuse',
  'aide-soignant',
  'maçon',
  'informaticienne',
  'serveur',
  'infirmière',
];
const diplomas = ['le bac', 'un CAP', 'un BTS', 'aucun diplôme', 'une licence'];

/** Nobody says what another has just said: a town comes back after more plans than are kept, with other answers. */
const sayings = (index: number): string[] => [
  'bonjour',
  `j’habite à ${towns[index % towns.length] ?? ''}`,
  `je suis ${jobs[(3 * index) % jobs.length] ?? ''}, salarié, ${1 + (index % 19)} ans d’expérience`,
  `j’ai ${diplomas[index % diplomas.length] ?? ''}`,
  'c’est quoi la VAE ?',
  'je voudrais évoluer',
];

/** One conversation; gives the milliseconds of each turn, from sending to the reply on the stream. */
async function converse(url: string, index: number): Promise<number[]> {
  const line = await open(url);
  const stream = new WebSocket(line.streamUrl);
  let replied: () => void = () => undefined;
  stream.on('message', (data) => {
    if (bots(JSON.parse(String(data))).length > 0) replied();
  });
  const reply = (): Promise<void> => new Promise((resolve) => (replied = resolve));
  await reply();
  const times: number[] = [];
  for (const [turn, text] of sayings(index).entries()) {
    const began = performance.now();
    await Promise.all([reply(), line.say(text, `c${turn}`)]);
    times.push(performance.now() - began);
  }
  stream.close();
  return times;
}

const warmUps = 40;
const conversations = 40;

/** The servers talk in turns, so that whatever else the machine does weighs on all of them alike. */
async function costs(args: readonly (readonly string[])[]): Promise<TurnCost[]> {
  const servers = await Promise.all(args.map((args) => startMeasured(args)));
  try {
    const times = servers.map((): number[] => []);
    const talk = async (round: number): Promise<void> => {
      for (const [index, { url }] of servers.entries()) times[index]?.push(...(await converse(url, round)));
    };
    // Warm: compiled code, open connections, prepared statements.
    for (let round = 0; round < warmUps; round += 1) await talk(round);
    for (const each of times) each.length = 0;
    const before = await Promise.all(servers.map(({ used }) => used()));
    for (let round = 0; round < conversations; round += 1) await talk(warmUps + round);
    const after = await Promise.all(servers.map(({ used }) => used()));
    return times.map((each, index) => {
      const sorted = each.sort((a, b) => a - b);
      const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
      const cpu = (after[index]?.cpuMs ?? 0) - (before[index]?.cpuMs ?? 0);
      return { cpuMs: cpu / sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) };
    });
  } finally {
    await Promise.all(servers.map(({ end }) => end()));
  }
}

async function startCost(): Promise<{ startToReadyMs: number; rssMb: number }> {
  const began = performance.now();
  const server = await startMeasured(realServer);
  while (!(await fetch(`${server.url}/health/ready`).catch(() => null))?.ok) await wait(10);
  const startToReadyMs = performance.now() - began;
  await server.end();
  // A second one is asked for its memory, so that the question does not slow the first.
  const asked = await startMeasured([...meter, ...realServer]);
  const { rss } = await asked.used();
  await asked.end();
  return { startToReadyMs, rssMb: rss / 2 ** 20 };
}

const told = (name: string, { cpuMs, p50Ms, p99Ms }: TurnCost): void =>
  console.log(
    `turn, ${name}: ${cpuMs.toFixed(2)} ms of processor, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`,
  );

/** Measures and prints everything. Needs the built server. */
export async function benchTurn(): Promise<void> {
  const [echoBot, ourEcho, assistant] = await costs([
    [...meteredSources, 'test/bench/echo-bot.ts'],
    [...meteredSources, 'test/harness/echo-server.ts'],
    [...meter, ...realServer],
  ]);
  if (!echoBot || !ourEcho || !assistant) throw new Error('A server was not measured.');
  told('a bare botbuilder echo bot with MemoryStorage', echoBot);
  told('our channel and store, saying back', ourEcho);
  told('the assistant', assistant);
  console.log(
    `turn, our channel and store over the echo bot: ${(ourEcho.cpuMs / echoBot.cpuMs).toFixed(2)} x`,
  );
  aim('turn, the assistant over the echo bot', assistant.cpuMs / echoBot.cpuMs, 2, 'x');
  const { startToReadyMs, rssMb } = await startCost();
  aim('start to ready', startToReadyMs / 1000, 2, 's');
  aim('memory at ready', rssMb, 200, 'MB');
}
