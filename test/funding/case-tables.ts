/** Reads the tables of rule cases: Markdown that a jurist can read and extend, one case a row. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsSchema, type Facts } from '../../knowledge/facts.ts';

/** One row: what is known, on which day, for which certification, and what the rules must say. */
export interface RuleCase {
  file: string;
  row: number;
  /** The heading above the table: a measure id, or "vae". */
  measure: string;
  facts: Facts;
  on: string;
  /** Certification id, or null for "–". */
  certification: string | null;
  verdict: string;
  /** Criterion id → truth; "absent" = not listed. */
  criteria: [string, string][];
  /** Amount key → figure, "said" for a statement without one, "absent". */
  amounts: [string, string][];
  /** Facts said to be missing, or null when the table does not care. */
  missing: string[] | null;
}

const nothing = new Set(['', '–', '-']);

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** "a=1; b=2" → pairs. */
const pairs = (cell: string): [string, string][] =>
  nothing.has(cell)
    ? []
    : cell.split(';').map((pair) => {
        const [key = '', value = ''] = pair.split('=').map((part) => part.trim());
        return [key, value];
      });

const lists = new Set(['times', 'modes', 'sectors', 'excluded']);
const words: Readonly<Record<string, unknown>> = { oui: true, non: false };

function value(key: string, text: string): unknown {
  if (lists.has(key)) return text.split('+').map((item) => item.trim());
  if (key === 'place') return { insee: `${text}001`.slice(0, 5), name: 'Commune', department: text };
  if (text in words) return words[text];
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

const factsOf = (cell: string): Facts =>
  factsSchema.parse(Object.fromEntries(pairs(cell).map(([key, text]) => [key, value(key, text)])));

const sections = /^## (?<measure>\S+)/;

function read(folder: string, file: string): RuleCase[] {
  const found: RuleCase[] = [];
  let measure = '';
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      measure = sections.exec(line)?.groups?.['measure'] ?? measure;
      if (!line.startsWith('|') || line.startsWith('| Faits') || line.startsWith('| ---')) return;
      const [
        facts = '',
        on = '',
        certification = '',
        verdict = '',
        criteria = '',
        amounts = '',
        missing = '',
      ] = cells(line);
      found.push({
        file,
        row: index + 1,
        measure,
        facts: factsOf(facts),
        on,
        certification: nothing.has(certification) ? null : certification,
        verdict,
        criteria: pairs(criteria),
        amounts: pairs(amounts),
        missing: missing === '' ? null : missing === '–' ? [] : missing.split('+').map((fact) => fact.trim()),
      });
    });
  return found;
}

/** Every case of a folder, in the order of its files. Throws with zod's words on facts that do not fit. */
export const casesOf = (folder: string): RuleCase[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((file) => read(folder, file));
