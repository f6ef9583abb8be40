/** Reads the portraits of test/cases/matching: one person a row, with what an advisor expects of the plan. */
import { readdirSync, readFileSync } from 'node:fs';
import { factsSchema, type Facts } from '../../knowledge/facts.ts';
import { place } from './knowledge.ts';

export interface Portrait {
  file: string;
  title: string;
  facts: Facts;
  /** Each inner list is a choice: one of it is enough. */
  firstThree: string[][];
  firstFive: string[][];
  /** Ids, or "sector:btp", "kind:master", "family:…": nothing of it in the first five. */
  refused: string[];
  /** Certification, obstacle and, after ">", its way round. */
  obstacles: { certification: string; obstacle: string; remedy: string | undefined }[];
  /** Words about the plan: "step=cep", "territory=972", "remoteFirst". */
  plan: { word: string; value: string }[];
}

const folder = new URL('../cases/matching/', import.meta.url);
const lists: ReadonlySet<string> = new Set(['sectors', 'times', 'modes', 'excluded']);
const numbers: ReadonlySet<string> = new Set([
  'level',
  'radiusKm',
  'experienceYears',
  'hoursPerWeek',
  'cpfEuros',
  'cpfHours',
]);

const split = (cell: string, by: string): string[] =>
  cell
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function value(fact: string, text: string): unknown {
  if (fact === 'place') return place(text.replaceAll('_', ' '));
  if (lists.has(fact)) return text.split(',');
  if (numbers.has(fact)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return text.replaceAll('_', ' ');
}

function pairs(cell: string): { word: string; value: string }[] {
  return split(cell, ' ').map((part) => {
    const [word = '', ...rest] = part.split('=');
    return { word, value: rest.join('=') };
  });
}

function read(file: string, row: string): Portrait {
  const [title = '', facts = '', three = '', five = '', refused = '', obstacles = '', plan = ''] = row
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  const choices = (cell: string): string[][] => split(cell, ',').map((each) => split(each, ' / '));
  return {
    file,
    title,
    facts: factsSchema.parse(
      Object.fromEntries(pairs(facts).map((pair) => [pair.word, value(pair.word, pair.value)])),
    ),
    firstThree: choices(three),
    firstFive: choices(five),
    refused: split(refused, ','),
    obstacles: split(obstacles, ',').map((each) => {
      const [certification = '', rest = ''] = each.split(':');
      const [obstacle = '', remedy] = rest.split('>');
      return { certification, obstacle, remedy };
    }),
    plan: pairs(plan),
  };
}

export const portraits: Portrait[] = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| portrait'))
      .map((line) => read(file, line)),
  );
