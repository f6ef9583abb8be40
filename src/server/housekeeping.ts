/** What the server does by itself now and then: takes up unanswered messages, looks for missed ones, removes what is too old. */
import type { BotFramework } from '../channels/bot-framework/bot-framework.ts';
import type { DirectLine } from '../channels/direct-line/direct-line.ts';

/** A dead instance's turn is taken up within a lease and a sweep. */
const sweepMs = 2_000;
const pollMs = 5_000;
const expireMs = 3_600_000;
const sweepDeskMs = 600_000;
const dayMs = 86_400_000;

export interface HousekeepingParts {
  line: DirectLine;
  /** Where other channels are served. */
  bot: BotFramework | undefined;
  /** Epoch milliseconds. */
  now: () => number;
  retentionDays: number;
  /** Removes what has expired beside conversations. */
  sweep: () => Promise<void>;
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
    every(expireMs, () => line.expire(now() - retentionDays * dayMs)),
  ];
  return async () => {
    timers.forEach((timer) => clearInterval(timer));
    await Promise.all(busy);
  };
}
