/** How the tests run: every *.test.ts below test/, in worker processes, with room for real servers and a real browser. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './harness/order.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    // A process reads the knowledge once, and opens one browser, for all the files that it tests.
    isolate: false,
    setupFiles: ['test/harness/each-file.ts'],
    // Three at least: some tests wait for a server or a browser while another computes.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    sequence: { sequencer: SlowFirst },
    // Real browsers and servers on a busy machine: one more try, and the report says where it was needed.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a test waits for may take long on a busy machine; it is looked at often.
    expect: { poll: { timeout: 20_000, interval: 50 } },
    reporters: ['default'],
  },
});
