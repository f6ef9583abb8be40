/** What is to be done at the end: after the test file, or, in a command run by hand, when the process is about to leave. */

/** Vitest says so to what it runs; outside, its hooks cannot even be imported. */
const tested = process.env.VITEST === 'true';
const { afterAll } = tested ? await import('vitest') : { afterAll: null };

export function afterwards(done: () => void | Promise<void>): void {
  if (afterAll) afterAll(done);
  else process.once('beforeExit', () => void done());
}
