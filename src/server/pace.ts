/** A pace that everybody keeps together: what comes faster waits, and the network that has tried least goes first. */
import type { Allowance } from './limits.ts';
import { Refusal } from './refusal.ts';

interface Waiting {
  network: string;
  go: () => void;
  refuse: () => void;
}

/** Nobody waits longer, in milliseconds: a message is answered within ten seconds. */
const patienceMs = 6_000;
/** Nobody waits behind more: the network that has tried most is sent away. */
const mostWaiting = 200;
/** Tries are remembered for a day, of so many networks. */
const memoryMs = 24 * 3_600_000;
const networkLimit = 50_000;

const tooMany = (): Refusal => new Refusal('too-many-requests', { retryAfter: patienceMs / 1000 });

/** Resolves when it is somebody's turn; throws Refusal 429 when that takes too long. `now` gives milliseconds. */
export function pace({ burst, perSecond }: Allowance, now: () => number): (network: string) => Promise<void> {
  const tries = new Map<string, number>();
  let began = now();
  let left = burst;
  let at = began;
  const waiting = new Set<Waiting>();
  let timer: NodeJS.Timeout | undefined;

  const triesOf = ({ network }: Waiting): number => tries.get(network) ?? 0;
  /** Chance decides among equals: nobody can fill the front of the line. */
  const foremost = (sign: 1 | -1): Waiting | undefined => {
    const all = [...waiting];
    const least = Math.min(...all.map((each) => sign * triesOf(each)));
    const equals = all.filter((each) => sign * triesOf(each) === least);
    return equals[Math.floor(Math.random() * equals.length)];
  };

  const take = (network: string): void => {
    if (now() - began > memoryMs || tries.size > networkLimit) {
      tries.clear();
      began = now();
    }
    tries.set(network, (tries.get(network) ?? 0) + 1);
    left -= 1;
  };

  const serve = (): void => {
    // A clock set back must not empty the bucket.
    left = Math.min(burst, left + (Math.max(0, now() - at) / 1000) * perSecond);
    at = now();
    for (let next = left >= 1 ? foremost(1) : undefined; next; next = left >= 1 ? foremost(1) : undefined) {
      take(next.network);
      next.go();
    }
    if (waiting.size === 0 || timer) return;
    const again = (): void => {
      timer = undefined;
      serve();
    };
    timer = setTimeout(again, Math.ceil(((1 - left) / perSecond) * 1000)).unref();
  };

  return (network) =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.delete(own);
        clearTimeout(patience);
      };
      const own: Waiting = {
        network,
        go() {
          leave();
          resolve();
        },
        refuse() {
          leave();
          reject(tooMany());
        },
      };
      const patience = setTimeout(own.refuse, patienceMs).unref();
      waiting.add(own);
      serve();
      if (waiting.size > mostWaiting) foremost(-1)?.refuse();
    });
}
