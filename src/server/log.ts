/** What operators read on the error stream: one JSON line an event, and never a word that someone typed. */
import { destination, pino, stdTimeFunctions } from 'pino';
import { StoreError } from '../store/store-error.ts';

const log = pino(
  { base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
  // At once: the last line before a crash is the one that matters.
  destination({ dest: 2, sync: true }),
);

/** Something done that must be traceable: who, in which part, on what; names of things and hashes only. */
export const noteDone = (part: string, done: string, about: Readonly<Record<string, string>>): void =>
  log.info({ part, done, ...about });

/** Where an error came from: the frames of its stack, without its message, which may quote what was said. */
function frames(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((text) => text.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((text) => text.trim());
}

/** Reports faults of one part of the server. */
export const report =
  (part: string) =>
  (error: unknown): void => {
    const known = error instanceof Error ? error : new Error();
    const fault = error instanceof StoreError ? { fault: error.fault } : { at: frames(known) };
    log.error({ part, error: known.name, ...fault });
  };
