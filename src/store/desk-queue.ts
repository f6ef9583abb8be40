/** Contact requests in the store: one a conversation, taken once, and nothing left of them when they are closed. */
import { sql, type Kysely, type Selectable } from 'kysely';
import { parsed } from './activity-json.ts';
import type { ContactRequest, DeskStore } from './desk.ts';
import type { ContactRequestTable } from './desk-tables.ts';
import type { Engine } from './engine.ts';
import { ask, type Steps } from './steps.ts';
import type { Tables } from './tables.ts';

type Queue = Pick<
  DeskStore,
  'putRequest' | 'requests' | 'requestOf' | 'takeRequest' | 'closeRequest' | 'dropRequest'
>;

const most = 500;

const requestOf = (row: Selectable<ContactRequestTable>): ContactRequest => ({
  id: row.id,
  conversation: row.conversation_id,
  centre: row.centre,
  insee: row.centre_insee,
  facts: parsed(row.facts),
  locale: row.locale,
  channel: row.channel,
  reach: row.reach,
  wish: row.wish,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  takenAt: row.taken_at,
  takenBy: row.taken_by,
});

function* put(db: Kysely<Tables>, request: Parameters<Queue['putRequest']>[0]): Steps<boolean> {
  const { conversation } = request;
  yield* ask(db.deleteFrom('contact_request').where('conversation_id', '=', conversation));
  const text = (value: string) => sql<string>`cast(${value} as text)`;
  const time = (value: number) => sql<number>`cast(${value} as bigint)`;
  // From the conversation itself, so that a request never outlives it.
  const whole = db
    .selectFrom('conversation')
    .select([
      text(request.id).as('id'),
      'id as conversation_id',
      text(request.centre).as('centre'),
      sql<string | null>`cast(${request.insee} as text)`.as('centre_insee'),
      text(JSON.stringify(request.facts)).as('facts'),
      text(request.locale).as('locale'),
      text(request.channel).as('channel'),
      sql<string | null>`cast(${request.reach} as text)`.as('reach'),
      text(request.wish).as('wish'),
      time(request.createdAt).as('created_at'),
      time(request.expiresAt).as('expires_at'),
    ])
    .where('id', '=', conversation);
  const made = yield* ask(
    db
      .insertInto('contact_request')
      .columns([
        'id',
        'conversation_id',
        'centre',
        'centre_insee',
        'facts',
        'locale',
        'channel',
        'reach',
        'wish',
        'created_at',
        'expires_at',
      ])
      .expression(whole)
      .returning('id'),
  );
  return made.length > 0;
}

export function deskQueue(db: Kysely<Tables>, { run, erased }: Engine): Queue {
  const open = (now: number) =>
    db
      .selectFrom('contact_request')
      .selectAll()
      .where('expires_at', '>', now)
      .orderBy('created_at')
      .limit(most);
  return {
    putRequest: (request) => run(() => put(db, request)),
    async requests(now, centre = null) {
      const found = centre === null ? open(now) : open(now).where('centre_insee', '=', centre);
      return (await found.execute()).map(requestOf);
    },
    async requestOf(conversation, now) {
      const row = await open(now).where('conversation_id', '=', conversation).executeTakeFirst();
      return row ? requestOf(row) : null;
    },
    async takeRequest(id, by, now) {
      const taken = await db
        .updateTable('contact_request')
        .set({ taken_at: now, taken_by: by })
        .where('id', '=', id)
        .where('taken_at', 'is', null)
        .where('expires_at', '>', now)
        .returning('id')
        .execute();
      return taken.length > 0;
    },
    async closeRequest(id) {
      const closed = await db.deleteFrom('contact_request').where('id', '=', id).returning('id').execute();
      if (closed.length > 0) erased();
      return closed.length > 0;
    },
    async dropRequest(conversation) {
      await db.deleteFrom('contact_request').where('conversation_id', '=', conversation).execute();
      erased();
    },
  };
}
