/** What the server does by itself now and then: takes up unanswered messages, removes what is too old. */
import type { DirectLine } from '../channels/direct-line/direct-line.ts';

const sweepMs = 4_000;
const expireMs = 3_600_000;
const dayMs = 86_400_000;

export interface HousekeepingParts {
  line: DirectLine;
  /** Epoch milliseconds. */
  now: () => number;
  retentionDays: number;
  failed: (error: unknown) => void;
}

/** Does both at once, then again and again; gives what ends it. */
export function keepHouse({ line, now, retentionDays, failed }: HousekeepingParts): () => void {
  const sweep = (): void => void line.sweep().catch(failed);
  const expire = (): void => void line.expire(now() - retentionDays * dayMs).catch(failed);
  sweep();
  expire();
  const timers = [setInterval(sweep, sweepMs), setInterval(expire, expireMs)];
  return () => timers.forEach((timer) => clearInterval(timer));
}
