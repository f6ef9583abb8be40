/** Checks the rows of a knowledge file when it is read: the first row that does not fit is named, and nothing starts. */
import { z } from 'zod';

/** A row that does not fit: in which file, which row (from 1), its id where it has one, and the field. */
export class KnowledgeError extends Error {
  readonly file: string;
  readonly row: number;
  readonly id: string;
  readonly field: string;

  constructor(file: string, row: number, id: string, field: string) {
    super(`knowledge/${file}, row ${row} (${id || '–'}): ${field || 'row'} does not fit`);
    this.name = 'KnowledgeError';
    this.file = file;
    this.row = row;
    this.id = id;
    this.field = field;
  }
}

const named = z.object({ id: z.string() });

/** The rows, or a KnowledgeError for the first that does not fit or that repeats an id. */
export function rowsOf<T extends { id: string }>(
  file: string,
  schema: z.ZodType<T>,
  rows: readonly unknown[],
): readonly T[] {
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const read = schema.safeParse(row);
    const id = named.safeParse(row).data?.id ?? '';
    if (!read.success) {
      const path = read.error.issues[0]?.path.map(String).join('.') ?? '';
      throw new KnowledgeError(file, index + 1, id, path);
    }
    if (seen.has(id)) throw new KnowledgeError(file, index + 1, id, 'id');
    seen.add(id);
    return read.data;
  });
}
