/** What a turn costs over Direct Line, beside a bare echo bot in the same run; how long a start takes, and how much memory. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { bots, open } from '../harness/client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const meter = ['--import', './test/bench/told-cpu.mjs'];
const sources = [...meter, '--import', 'tsx'];

export interface TurnCost {
  /** Processor time of the server, milliseconds a turn; opening the conversation and its stream included. */
  cpuMs: number;
  p50Ms: number;
  p99Ms: number;
}

export interface TurnFigures {
  echoBot: TurnCost;
  /** Our channel, store and server under an assistant that only echoes. */
  ourEcho: TurnCost;
  assistant: TurnCost;
  /** Processor time of the assistant's turn over the echo bot's. */
  ratio: number;
  ourEchoRatio: number;
  startToReadyMs: number;
  rssMb: number;
}

interface Measured {
  url: string;
  child: ChildProcess;
  used: () => Promise<{ cpuMs: number; rss: number }>;
  end: () => Promise<void>;
}

async function start(args: readonly string[]): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'orientation-bench-'));
  const env = { ...process.env, PORT: '0', DATA_DIR: folder, RATE_LIMIT: 'off', TODAY: '2026-11-21' };
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.on('exit', () => reject(new Error(`${args.join(' ')} ended`)));
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const found = /http:\/\/[\w.:]+:\d+/.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    url,
    child,
    async used() {
      child.send('used');
      const [told] = await once(child, 'message');
      return told;
    },
    async end() {
      child.removeAllListeners('exit');
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const said = [
  'bonjour',
  'j’habite à Troyes',
  'je suis aide-comptable, salarié',
  'j’ai le bac',
  'c’est quoi la VAE ?',
  'je voudrais évoluer',
];

/** One conversation; gives the milliseconds of each turn, from sending to the reply on the stream. */
async function converse(url: string): Promise<number[]> {
  const line = await open(url);
  const stream = new WebSocket(line.streamUrl);
  let replied: () => void = () => undefined;
  stream.on('message', (data) => {
    if (bots(JSON.parse(String(data))).length > 0) replied();
  });
  const reply = (): Promise<void> => new Promise((resolve) => (replied = resolve));
  await reply();
  const times: number[] = [];
  for (const [index, text] of said.entries()) {
    const began = performance.now();
    await Promise.all([reply(), line.say(text, `c${index}`)]);
    times.push(performance.now() - began);
  }
  stream.close();
  return times;
}

const conversations = 40;

async function cost(args: readonly string[]): Promise<TurnCost> {
  const server = await start(args);
  try {
    // Warm: compiled code, open connections, prepared statements.
    for (let index = 0; index < 15; index += 1) await converse(server.url);
    const before = await server.used();
    const times: number[] = [];
    for (let index = 0; index < conversations; index += 1) times.push(...(await converse(server.url)));
    const after = await server.used();
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
    return { cpuMs: (after.cpuMs - before.cpuMs) / times.length, p50Ms: at(0.5), p99Ms: at(0.99) };
  } finally {
    await server.end();
  }
}

async function startCost(): Promise<{ startToReadyMs: number; rssMb: number }> {
  const began = performance.now();
  const server = await start(['dist/server.js']);
  while (!(await fetch(`${server.url}/health/ready`).catch(() => null))?.ok) await wait(10);
  const startToReadyMs = performance.now() - began;
  await server.end();
  // A second one is asked for its memory, so that the question does not slow the first.
  const asked = await start([...meter, 'dist/server.js']);
  const { rss } = await asked.used();
  await asked.end();
  return { startToReadyMs, rssMb: rss / 2 ** 20 };
}

/** Measures everything, one after the other. Needs the built server. */
export async function benchTurn(): Promise<TurnFigures> {
  const echoBot = await cost([...sources, 'test/bench/echo-bot.ts']);
  const ourEcho = await cost([...sources, 'test/harness/echo-server.ts']);
  const assistant = await cost([...meter, 'dist/server.js']);
  const ratio = assistant.cpuMs / echoBot.cpuMs;
  const ourEchoRatio = ourEcho.cpuMs / echoBot.cpuMs;
  return { echoBot, ourEcho, assistant, ratio, ourEchoRatio, ...(await startCost()) };
}
