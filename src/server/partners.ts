/** The file of partner companies, read once: what does not fit is one sentence that names its place. */
import { readFileSync } from 'node:fs';
import { partnersSchema, type Partner } from '../../knowledge/partners/index.ts';
import { line, type Line } from '../../locales/line.ts';

/** None without a file. */
export function readPartners(file: string | undefined): readonly Partner[] | { wrong: Line[] } {
  if (file === undefined) return [];
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { wrong: [line('errors.start.partners.unreadable', { file })] };
  }
  const read = partnersSchema.safeParse(value);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join('.') || '–';
  return { wrong: [line('errors.start.partners.wrong', { file, field })] };
}
