/** A server as a child process, on a free port, that tests may stop and kill. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterwards } from './afterwards.ts';
import { temporaryFolder } from './folder.ts';

export interface ServerProcess {
  url: string;
  folder: string;
  child: ChildProcess;
  /** Everything it has printed. */
  printed: () => string;
  /** Ends it and gives its exit code, null when a signal ended it. */
  end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The server with the echo assistant, from its sources. */
export const echoServer = ['--import', 'tsx', 'test/harness/echo-server.ts'];
/** The server as `npm start` runs it; `npm test` has built it. */
export const realServer = ['--max-semi-space-size=4', 'dist/server.js'];

const children = new Set<ChildProcess>();

/** Runs Node with these arguments and gives what it printed when it has ended. */
export async function ended(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<{ code: number | null; printed: string }> {
  const { child, printed } = launch(args, variables);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return { code: child.exitCode, printed: printed() };
}

function launch(args: readonly string[], variables: Readonly<Record<string, string>>) {
  const env = { ...process.env, PORT: '0', TODAY: '2026-11-21', RATE_LIMIT: 'off', ...variables };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'pipe' });
  children.add(child);
  child.on('close', () => children.delete(child));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return { child, printed: () => text };
}

/** Starts a server and waits until it has printed its address. Rejects when it ends before. */
export async function startProcess(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const folder = variables.DATA_DIR ?? temporaryFolder();
  const { child, printed } = launch(args, { DATA_DIR: folder, ...variables });
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /http:\/\/[\w.:[\]]+:\d+/.exec(printed())?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', look);
    child.on('close', () => reject(new Error(printed())));
  });
  return {
    url,
    folder,
    child,
    printed,
    async end(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, 'close');
      child.kill(signal);
      await gone;
      return child.exitCode;
    },
  };
}

afterwards(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all([...children].map((child) => once(child, 'close')));
});
