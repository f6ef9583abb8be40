/** A turn in the store: taken under a lease, finished in one commit that a lost lease refuses. */
import type { Kysely } from 'kysely';
import { activityOf, parsed } from './activity-json.ts';
import type { Lease, Logged, Taken, TurnCommit } from './store.ts';
import type { Tables } from './tables.ts';

class Nothing extends Error {}

/** Takes the oldest activity that waits. */
export async function takeTurn(
  db: Kysely<Tables>,
  id: string,
  { now, ttl }: { now: number; ttl: number },
): Promise<Taken | null> {
  try {
    return await db.transaction().execute(async (tx) => {
      const leased = await tx
        .updateTable('conversation')
        .set((column) => ({
          fence: column('fence', '+', 1),
          attempts: column('attempts', '+', 1),
          lease_until: now + ttl,
        }))
        .where('id', '=', id)
        .where('waiting', '>', 0)
        .where('lease_until', '<=', now)
        .returning(['fence', 'memory', 'attempts', 'handled_seq'])
        .executeTakeFirst();
      if (!leased) return null;
      const waiting = await tx
        .selectFrom('activity')
        .select(['seq', 'body'])
        .where('conversation_id', '=', id)
        .where('seq', '>', leased.handled_seq)
        .where('asks', '=', 1)
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst();
      // Rolled back: looking for work leaves no lease behind.
      if (waiting?.body == null) throw new Nothing();
      return {
        lease: { conversationId: id, fence: leased.fence },
        waiting: { seq: waiting.seq, activity: activityOf(waiting.body), attempts: leased.attempts },
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
        handled_seq: handled,
        waiting: column('waiting', '-', 1),
        attempts: 0,
        lease_until: 0,
        // An older turn must not come back with this number.
        fence: fence + 1,
        memory: JSON.stringify(memory),
        ...(erase && { last_at: now }),
      }))
      .where('id', '=', id)
      .where('fence', '=', fence)
      .returning('last_seq')
      .executeTakeFirst();
    if (!held) return null;
    if (erase) await eraseAnswered(tx, id, handled);
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
            asks: 0,
          })),
        )
        .execute();
    return written;
  });
}

/**
 * A reply written late stands after a message that still waits: it goes, and the message stays.
 * Rows with a client id stay, emptied: a late repeat must not be answered twice.
 */
async function eraseAnswered(tx: Kysely<Tables>, id: string, handled: number): Promise<void> {
  await tx
    .deleteFrom('activity')
    .where('conversation_id', '=', id)
    .where((row) => row.or([row('seq', '<=', handled), row('asks', '=', 0)]))
    .where('client_key', 'is', null)
    .execute();
  await tx
    .updateTable('activity')
    .set({ body: null })
    .where('conversation_id', '=', id)
    .where('seq', '<=', handled)
    .execute();
}
