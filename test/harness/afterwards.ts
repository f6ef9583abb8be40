/** What is to be done at the end: after every test file, or, in a command run by hand, when the process is about to leave. */

const endings = new Set<() => void | Promise<void>>();

/** `done` is called after each file of tests, so it leaves nothing behind and may find nothing to do. */
export function afterwards(done: () => void | Promise<void>): void {
  endings.add(done);
}

/** Newest first: what was built on the rest goes before it. */
export async function end(): Promise<void> {
  for (const done of [...endings].reverse()) await done();
}

// Vitest calls `end` by the set-up of the test files: its hooks cannot even be imported outside.
if (process.env.VITEST !== 'true') process.once('beforeExit', () => void end());
