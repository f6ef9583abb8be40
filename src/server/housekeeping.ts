/** What the server does by itself now and then: takes up unanswered messages, looks for missed ones, removes what is too old. */
import type { BotFramework } from '../channels/bot-framework/bot-framework.ts';
import type { DirectLine } from '../channels/direct-line/direct-line.ts';

/** A dead instance's turn is taken up within a lease and a sweep. */
const sweepMs = 2_000;
const pollMs = 5_000;
const expireMs = 3_600_000;
const sweepDeskMs = 60_000;
const dayMs = 86_400_000;

/** A date that may be wrong: nothing is removed on its word. */
class ClockLeapt extends Error {
  override name = 'ClockLeapt';
}

/** Wall and monotonic clock, both in milliseconds. */
interface Clocks {
  now: () => number;
  steady: () => number;
}

/**
 * Before which time what was last used is removed, asked again and again. Null after a clock that has leapt ahead since it
 * was asked last, once: a wrong date that is soon put right removes nothing.
 */
export function retention({ now, steady }: Clocks, days: number): () => number | null {
  let seen = { wall: now(), steady: steady() };
  return () => {
    const at = { wall: now(), steady: steady() };
    const leapt = at.wall - seen.wall - (at.steady - seen.steady);
    seen = at;
    return leapt > expireMs ? null : at.wall - days * dayMs;
  };
}

export interface HousekeepingParts {
  line: DirectLine;
  /** Where other channels are served. */
  bot: BotFramework | undefined;
  /** Epoch milliseconds. */
  now: () => number;
  retentionDays: number;
  /** Removes what has expired beside conversations. */
  sweep: () => Promise<unknown>;
  failed: (error: unknown) => void;
}

/** Does both at once, then again and again; gives what ends it, and waits for what is under way. */
export function keepHouse({
  line,
  bot,
  now,
  retentionDays,
  sweep,
  failed,
}: HousekeepingParts): () => Promise<void> {
  const oldest = retention({ now, steady: () => performance.now() }, retentionDays);
  const busy = new Set<Promise<unknown>>();
  const every = (ms: number, work: () => Promise<unknown>): NodeJS.Timeout => {
    const run = (): void => {
      const doing: Promise<unknown> = work()
        .catch(failed)
        .finally(() => busy.delete(doing));
      busy.add(doing);
    };
    run();
    return setInterval(run, ms);
  };
  const timers = [
    every(sweepMs, () => line.sweep()),
    ...(bot ? [every(sweepMs, () => bot.sweep())] : []),
    every(pollMs, () => line.poll()),
    every(expireMs, () => line.turnKeys()),
    every(sweepDeskMs, sweep),
    every(expireMs, async () => {
      const before = oldest();
      if (before === null) throw new ClockLeapt();
      await line.expire(before);
    }),
  ];
  return async () => {
    timers.forEach((timer) => clearInterval(timer));
    await Promise.all(busy);
  };
}
