/** A server as a child process whose processor time and memory its parent may ask for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Arguments of Node that let the parent ask. */
export const meter = ['--import', './test/bench/told-cpu.mjs'];
/** The same, for a server in TypeScript. */
export const meteredSources = [...meter, '--import', 'tsx'];

export interface Measured {
  url: string;
  /** Processor time since the start in milliseconds, and memory now in bytes; after a collection with `collected`. */
  used: (when?: 'now' | 'collected') => Promise<{ cpuMs: number; rss: number; heapUsed: number }>;
  end: () => Promise<void>;
}

/** Starts it on a free port and an empty folder, and waits for its address. Rejects when it ends before. */
export async function startMeasured(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'orientation-measured-'));
  const fixed = { PORT: '0', DATA_DIR: folder, RATE_LIMIT: 'off', TODAY: '2026-11-21' };
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...fixed, ...variables },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.on('exit', () => reject(new Error(`${args.join(' ')} ended: is it built (npm run build)?`)));
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const found = /http:\/\/[\w.:]+:\d+/.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    url,
    async used(when = 'now') {
      child.send(when);
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
