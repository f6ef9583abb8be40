/** The real server in a process of its own, on a free port and a folder of its own, that tests may stop and start again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterwards } from '../harness/afterwards.ts';
import { temporaryFolder } from '../harness/folder.ts';

export interface Served {
  url: string;
  /** What the operator was told. */
  told: () => string;
  start: () => Promise<void>;
  /** Ends the process, as a deploy does; `SIGKILL` as a power cut does. */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}

const root = new URL('../..', import.meta.url).pathname;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A busy machine may take its time. */
const patienceMs = 50_000;

async function ready(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until && child.exitCode === null) {
    const answer = await fetch(`${url}health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The server did not get ready (exit code ${child.exitCode}): is dist/ built?`);
}

const running: Served[] = [];
afterwards(async () => {
  await Promise.all(running.splice(0).map((served) => served.stop()));
});

/** Starts the built server; it ends with the test file. */
export async function serve(environment: Record<string, string> = {}): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const settings = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: temporaryFolder(),
    TODAY: '2026-11-21',
    RATE_LIMIT: 'off',
    ...environment,
  };
  let child: ChildProcess | undefined;
  let told = '';
  const served: Served = {
    url,
    told: () => told,
    async start() {
      child = spawn(process.execPath, ['dist/server.js'], {
        cwd: root,
        env: settings,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child.stdout?.on('data', (chunk) => (told += String(chunk)));
      await ready(url, child);
    },
    async stop(signal = 'SIGTERM') {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
  running.push(served);
  await served.start();
  return served;
}
