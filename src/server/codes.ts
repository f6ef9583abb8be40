/** Learners' codes on the server: drawn at random, kept as a costly hash, good for a week, and hopeless to guess. */
import { randomInt, randomBytes, scrypt } from 'node:crypto';
import { codeIn, newCode } from '../channels/code/code.ts';
import { recall } from '../../dialogs/recall.ts';
import type { Dossier } from '../../dialogs/desk/view.ts';
import type { Conversation, Store } from '../store/store.ts';
import type { Trier } from '../channels/kept.ts';
import { limiter } from './limits.ts';
import { pace } from './pace.ts';

const lifeMs = 7 * 24 * 3_600_000;

/** Tries that an address, a conversation or a session has; and the pace of all who did not sign in. */
const each = { burst: 10, perSecond: 1 / 30 };
const together = { burst: 60, perSecond: 1 };

export interface Codes {
  /** A new code in place of any earlier one; null when the conversation is gone. */
  make: (conversation: string) => Promise<{ code: string; expiresAt: number } | null>;
  /** The conversation that a text holds the code of. Waits its turn; throws a Refusal when somebody tries too often. */
  open: (text: string, trier: Trier) => Promise<Conversation | null>;
  revoke: (conversation: string) => Promise<void>;
}

/** About 20 ms of work: whoever steals the table has 23^11 of them before them. */
const costly = (code: string, salt: string): Promise<string> =>
  new Promise((resolve, reject) =>
    scrypt(code, salt, 24, { N: 2 ** 13, r: 8, p: 1 }, (error, hash) =>
      error ? reject(error) : resolve(hash.toString('base64url')),
    ),
  );

export function codes(store: Store, now: () => number): Codes {
  const own = limiter(each, now);
  const turn = pace(together, now);
  const hashOf = async (code: string): Promise<string> =>
    costly(code, await store.secret('code-salt', () => randomBytes(24).toString('base64url')));
  return {
    async make(conversation) {
      const code = newCode((below) => randomInt(below));
      const expiresAt = now() + lifeMs;
      const made = await store.desk.putCode(conversation, await hashOf(code), expiresAt);
      return made ? { code, expiresAt } : null;
    },
    async open(text, { who, network }) {
      const code = codeIn(text);
      if (code === null) return null;
      own(who);
      if (network !== null) await turn(network);
      const conversation = await store.desk.codeOf(await hashOf(code), now());
      return conversation === null ? null : store.get(conversation);
    },
    revoke: (conversation) => store.desk.dropCode(conversation),
  };
}

/** What is known of a person, and what they passed over: all that a code hands on. */
export function dossierOf({ memory }: Conversation): Dossier {
  const { facts, skipped } = recall(memory);
  return { facts, passed: skipped };
}
