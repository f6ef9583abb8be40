/** A real server inside the test's process, on a free port and a folder of its own. */
import { readConfig } from '../../src/server/config.ts';
import type { Line } from '../../locales/line.ts';
import { serve, type Running, type Served } from '../../src/server/serve.ts';
import { afterwards } from './afterwards.ts';
import { temporaryFolder } from './folder.ts';

export interface TestServer extends Running {
  /** Where its data is. */
  folder: string;
  /** What the operator was told, oldest first. */
  told: Line[];
}

const running = new Set<Running>();

/** Starts a server; it ends with the test file. Limits are off unless the variables say otherwise. */
export async function startServer(
  served: Served,
  variables: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const folder = variables.DATA_DIR ?? temporaryFolder();
  const config = readConfig({
    PORT: '0',
    TODAY: '2026-11-21',
    RATE_LIMIT: 'off',
    DATA_DIR: folder,
    ...variables,
  });
  const told: Line[] = [];
  const started = await serve(
    config,
    () => served,
    (line) => told.push(line),
  );
  running.add(started);
  return {
    ...started,
    folder,
    told,
    async stop() {
      if (running.delete(started)) await started.stop();
    },
  };
}

afterwards(async () => {
  await Promise.all([...running].map((each) => each.stop()));
  running.clear();
});
