/** A turn in the store: taken under a lease, finished in one commit that a lost lease refuses. */
import type { Kysely } from 'kysely';
import { activityOf, parsed } from './activity-json.ts';
import type { Lease, Logged, Taken, TurnCommit } from './store.ts';
import { waits, type Tables } from './tables.ts';

class Nothing extends Error {}

interface Claim {
  id: string;
  owner: string;
  now: number;
  ttl: number;
}

export async function takeTurn(db: Kysely<Tables>, { id, owner, now, ttl }: Claim): Promise<Taken | null> {
  try {
    return await db.transaction().execute(async (tx) => {
      const leased = await tx
        .updateTable('conversation')
        .set((column) => ({ fence: column('fence', '+', 1), lease_owner: owner, lease_until: now + ttl }))
        .where('id', '=', id)
        .where('lease_until', '<=', now)
        .returning(['fence', 'memory'])
        .executeTakeFirst();
      if (!leased) return null;
      const waiting = await tx
        .updateTable('activity')
        .set((column) => ({ attempts: column('attempts', '+', 1) }))
        .where('conversation_id', '=', id)
        .where('seq', '=', (one) =>
          one
            .selectFrom('activity')
            .select((column) => column.fn.min('seq').as('seq'))
            .where('conversation_id', '=', id)
            .where('answer', '=', waits),
        )
        .returning(['seq', 'body', 'attempts'])
        .executeTakeFirst();
      // Rolled back: looking for work leaves no lease behind.
      if (waiting?.body == null) throw new Nothing();
      return {
        lease: { conversationId: id, fence: leased.fence },
        waiting: { seq: waiting.seq, activity: activityOf(waiting.body), attempts: waiting.attempts },
        memory: parsed(leased.memory),
      };
    });
  } catch (error) {
    if (error instanceof Nothing) return null;
    throw error;
  }
}

export async function commitTurn(
  db: Kysely<Tables>,
  { conversationId: id, fence }: Lease,
  { handled, memory, replies, now, erase }: TurnCommit,
): Promise<Logged[] | null> {
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .updateTable('conversation')
      .set((column) => ({
        last_seq: column('last_seq', '+', replies.length),
        last_at: now,
        lease_until: 0,
        // An older turn must not come back with this number.
        fence: column('fence', '+', 1),
        memory: JSON.stringify(memory),
      }))
      .where('id', '=', id)
      .where('fence', '=', fence)
      .returning('last_seq')
      .executeTakeFirst();
    if (!held) return null;
    await tx
      .updateTable('activity')
      .set({ answer: 2 })
      .where('conversation_id', '=', id)
      .where('seq', '=', handled)
      .execute();
    if (erase) await eraseAnswered(tx, id);
    const first = held.last_seq - replies.length + 1;
    const written = replies.map((build, index): Logged => ({
      seq: first + index,
      activity: build(first + index),
    }));
    if (written.length > 0)
      await tx
        .insertInto('activity')
        .values(
          written.map(({ seq, activity }) => ({
            conversation_id: id,
            seq,
            body: JSON.stringify(activity),
            answer: 0 as const,
            attempts: 0,
          })),
        )
        .execute();
    return written;
  });
}

/**
 * A reply written late stands after a message that still waits, so it is the answer that counts, not the number.
 * Rows with a client id stay, emptied: a late repeat must not be answered twice.
 */
async function eraseAnswered(tx: Kysely<Tables>, id: string): Promise<void> {
  await tx
    .deleteFrom('activity')
    .where('conversation_id', '=', id)
    .where('answer', '!=', waits)
    .where('client_key', 'is', null)
    .execute();
  await tx
    .updateTable('activity')
    .set({ body: null })
    .where('conversation_id', '=', id)
    .where('answer', '!=', waits)
    .execute();
}
