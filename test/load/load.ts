/** Many live conversations on one server: how many turns a second, how long each waits, what each costs. */
import { meter, meteredSources, startMeasured } from '../harness/measured.ts';
import { realServer } from '../harness/process.ts';
import { startPostgres } from '../harness/postgres.ts';
import { person, type Person } from './person.ts';

export const servers = ['echo bot', 'SQLite', 'PostgreSQL'] as const;
export type ServerName = (typeof servers)[number];

export interface Load {
  /** Conversations open at once. */
  live: number;
  seconds: number;
  /** Time between a reply and the next message, on average. */
  thinkMs: number;
}

export interface Loaded {
  turnsPerSecond: number;
  /** Milliseconds from sending to the reply on the stream. */
  p50: number;
  p95: number;
  p99: number;
  /** Messages without a reply within 30 s. */
  lost: number;
  cpuMsPerTurn: number;
  /** Kilobytes of memory of the server for each live conversation. */
  kbPerConversation: number;
  /** The event loop's delay, 99th percentile since the start; null where the server does not tell. */
  loopDelayMs: number | null;
}

/** Opened at once while filling the room. */
const opening = 20;

async function fill(url: string, live: number): Promise<Person[]> {
  const people: Person[] = [];
  while (people.length < live) {
    const next = Array.from({ length: Math.min(opening, live - people.length) }, () => person(url));
    people.push(...(await Promise.all(next)));
  }
  return people;
}

async function loopDelay(url: string): Promise<number | null> {
  const text = await fetch(`${url}/metrics`).then((answer) => answer.text());
  const told = /\nevent_loop_delay_p99_seconds (\S+)/.exec(text)?.[1];
  return told === undefined ? null : Number(told) * 1000;
}

/** Starts a server, loads it, ends it. */
export async function load(name: ServerName, { live, seconds, thinkMs }: Load): Promise<Loaded> {
  const postgres = name === 'PostgreSQL' ? await startPostgres() : null;
  const variables = postgres ? { DATABASE_URL: await postgres.database() } : {};
  const args =
    name === 'echo bot' ? [...meteredSources, 'test/bench/echo-bot.ts'] : [...meter, ...realServer];
  const server = await startMeasured(args, variables);
  let people: Person[] = [];
  try {
    // Warm: compiled code and prepared statements.
    const [first] = await fill(server.url, 1);
    await first?.talk(performance.now() + 2_000, 20, () => undefined);
    first?.leave();
    const empty = await server.used();
    people = await fill(server.url, live);
    const before = await server.used();
    const times: number[] = [];
    const began = performance.now();
    const until = began + 1000 * seconds;
    await Promise.all(people.map((one) => one.talk(until, thinkMs, (ms) => times.push(ms))));
    const passed = (performance.now() - began) / 1000;
    const after = await server.used();
    const answered = times.filter(Number.isFinite).sort((a, b) => a - b);
    const at = (share: number): number => answered[Math.floor(answered.length * share)] ?? NaN;
    return {
      turnsPerSecond: answered.length / passed,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      lost: times.length - answered.length,
      cpuMsPerTurn: (after.cpuMs - before.cpuMs) / answered.length,
      kbPerConversation: (after.rss - empty.rss) / 1024 / live,
      loopDelayMs: await loopDelay(server.url),
    };
  } finally {
    for (const one of people) one.leave();
    await server.end();
    await postgres?.stop();
  }
}
