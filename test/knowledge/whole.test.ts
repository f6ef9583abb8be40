/** A row that does not fit is named, and stops everything; nothing is served on knowledge that is not whole. */
import { expect, it } from 'vitest';
import rows from '../../knowledge/catalogue.json' with { type: 'json' };
import { certificationSchema } from '../../knowledge/catalogue.ts';
import { rowsOf } from '../../knowledge/whole.ts';

const read = (all: readonly unknown[]) => rowsOf('catalogue.json', certificationSchema, all);

it('reads what fits', () => {
  expect(read(rows)).toHaveLength(rows.length);
});

it.each([
  ['a number of another form', { ...rows[1], rncp: 'RNKP42433' }, 'rncp'],
  ['a mode that does not exist', { ...rows[1], modes: ['moon'] }, 'modes.0'],
  ['a field too many', { ...rows[1], price: 100 }, ''],
  ['an id said twice', { ...rows[1], id: rows[0]?.id }, 'id'],
])('names the row with %s', (_, row, field) => {
  expect(() => read([rows[0], row, ...rows.slice(2)])).toThrowError(
    expect.objectContaining({ file: 'catalogue.json', row: 2, field }),
  );
});
