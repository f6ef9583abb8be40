/** Counts in the store: of days, never of people; and what was not understood, by how many people said it. */
import type { Kysely } from 'kysely';
import type { DeskStore } from './desk.ts';
import type { Tables } from './tables.ts';

type Counts = Pick<DeskStore, 'count' | 'counts' | 'putUnheard' | 'unheard'>;

export const deskCounts = (db: Kysely<Tables>): Counts => ({
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
