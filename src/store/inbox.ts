/** What comes in: a conversation is opened, a message is stored, and leased in the same commit when nothing stands before it. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { parsed } from './activity-json.ts';
import type { Store, Taken } from './store.ts';
import type { Tables } from './tables.ts';

/** The client's id may hold anything; only its hash is kept, which outlives an erasure. */
const keyOf = (clientId: string): string => createHash('sha256').update(clientId).digest('base64url');

class Repeat extends Error {}

type Create = Parameters<Store['create']>[0];

export function createConversation(db: Kysely<Tables>, made: Create): Promise<Taken | null> {
  const { id, userId, opening, now, ttl } = made;
  const fence = 1;
  return db.transaction().execute(async (tx) => {
    const written = await tx
      .insertInto('conversation')
      .values({
        id,
        user_id: userId,
        created_at: now,
        last_at: now,
        last_seq: 0,
        handled_seq: -1,
        waiting: 1,
        attempts: 1,
        fence,
        lease_until: now + ttl,
        memory: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!written) return null;
    await tx
      .insertInto('activity')
      .values({ conversation_id: id, seq: 0, body: JSON.stringify(opening), asks: 1 })
      .execute();
    const waiting = { seq: 0, activity: opening, attempts: 1 };
    return { lease: { conversationId: id, fence }, waiting, memory: null };
  });
}

type Message = Parameters<Store['receive']>[1];
type Received = Awaited<ReturnType<Store['receive']>>;

function store(db: Kysely<Tables>, id: string, key: string | null, message: Message): Promise<Received> {
  const { now, ttl } = message;
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('conversation')
      .set((column) => {
        const free = column.and([column('waiting', '=', 0), column('lease_until', '<=', now)]);
        const one = column.case().when(free).then(1).else(0).end();
        return {
          last_seq: column('last_seq', '+', 1),
          last_at: now,
          waiting: column('waiting', '+', 1),
          fence: column('fence', '+', one),
          attempts: column('attempts', '+', one),
          lease_until: column
            .case()
            .when(free)
            .then(now + ttl)
            .else(column.ref('lease_until'))
            .end(),
        };
      })
      .where('id', '=', id)
      .returning(['last_seq', 'waiting', 'fence', 'lease_until', 'memory'])
      .executeTakeFirst();
    if (!row) return null;
    const seq = row.last_seq;
    const activity = message.activity(seq);
    const written = await tx
      .insertInto('activity')
      .values({ conversation_id: id, seq, body: JSON.stringify(activity), client_key: key, asks: 1 })
      .onConflict((conflict) => conflict.columns(['conversation_id', 'client_key']).doNothing())
      .returning('seq')
      .executeTakeFirst();
    // Rolling back gives the number back.
    if (!written) throw new Repeat();
    // It waits alone, so any lease that runs now is the one just made.
    const leased = row.waiting === 1 && row.lease_until === now + ttl;
    const lease = { conversationId: id, fence: row.fence };
    const taken = { lease, waiting: { seq, activity, attempts: 1 }, memory: parsed(row.memory) };
    return { seq, fresh: true, taken: leased ? taken : null };
  });
}

export async function receiveMessage(db: Kysely<Tables>, id: string, message: Message): Promise<Received> {
  const key = message.clientId === null ? null : keyOf(message.clientId);
  try {
    return await store(db, id, key, message);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
    const row = await db
      .selectFrom('activity')
      .select('seq')
      .where('conversation_id', '=', id)
      .where('client_key', '=', key)
      .executeTakeFirst();
    return row ? { seq: row.seq, fresh: false, taken: null } : null;
  }
}
