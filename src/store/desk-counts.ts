/** Counts in the store: of days, never of people; and what was not understood, by how many people said it. */
import { sql, type Kysely } from 'kysely';
import type { DeskStore, Pending } from './desk.ts';
import type { Engine } from './engine.ts';
import { ask, type Steps } from './steps.ts';
import type { Tables } from './tables.ts';

type Counts = Pick<DeskStore, 'count' | 'counts' | 'putUnheard' | 'unheard' | 'putPending' | 'stops'>;

/** Notes written in one transaction: other work comes in between. */
const atOnce = 100;

function* put(db: Kysely<Tables>, notes: readonly Pending[]): Steps<void> {
  for (const { conversation, asked, at } of notes) {
    // From the conversation itself, so that a note never outlives it.
    const whole = db
      .selectFrom('conversation')
      .select([
        'id',
        sql<string>`cast(${asked ?? ''} as text)`.as('asked'),
        sql<number>`cast(${at} as bigint)`.as('at'),
      ])
      .where('id', '=', conversation);
    yield* ask(
      db
        .insertInto('pending_question')
        .columns(['conversation_id', 'asked', 'at'])
        .expression(whole)
        .onConflict((conflict) =>
          conflict
            .column('conversation_id')
            .doUpdateSet({ asked: asked ?? '', at })
            .where('pending_question.at', '<=', at),
        ),
    );
  }
}

export const deskCounts = (db: Kysely<Tables>, { run }: Engine): Counts => ({
  async count(counts) {
    for (const each of counts)
      await db
        .insertInto('tally')
        .values(each)
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'kind', 'name'])
            .doUpdateSet((column) => ({ count: column('tally.count', '+', each.count) })),
        )
        .execute();
  },
  counts: (from) => db.selectFrom('tally').selectAll().where('day', '>=', from).orderBy('day').execute(),

  async putPending(notes) {
    for (let from = 0; from < notes.length; from += atOnce)
      await run(() => put(db, notes.slice(from, from + atOnce)));
  },
  async stops(from, to) {
    const rows = await db
      .selectFrom('pending_question')
      .select((row) => ['asked', row.fn.countAll<number | string>().as('count')])
      .where('at', '>', from)
      .where('at', '<=', to)
      .where('asked', '!=', '')
      .groupBy('asked')
      .execute();
    return rows.map(({ asked, count }) => ({ name: asked, count: Number(count) }));
  },

  async putUnheard({ conversation, words, asked, locale, at }) {
    const alive = await db.selectFrom('conversation').select('id').where('id', '=', conversation).execute();
    if (alive.length === 0) return;
    await db
      .insertInto('unheard')
      .values({ conversation_id: conversation, words, asked, locale, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async unheard(people, limit) {
    const rows = await db
      .selectFrom('unheard')
      .select((row) => [
        'words',
        'asked',
        'locale',
        row.fn.count<number | string>('conversation_id').distinct().as('people'),
      ])
      .groupBy(['words', 'asked', 'locale'])
      .having((row) => row.fn.count('conversation_id').distinct(), '>=', people)
      .orderBy('people', 'desc')
      .orderBy('words')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...row, people: Number(row.people) }));
  },
});
