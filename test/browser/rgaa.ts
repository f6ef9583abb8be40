/** Draws the table of the RGAA criteria: which ones tests hold, which ones a person must look at. `npx tsx test/browser/rgaa.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Grid {
  standard: string;
  /** The day the grid was last gone through. */
  date: string;
  machine: Record<string, string>;
  manual: Record<string, string>;
}

const beside = (name: string): URL => new URL(name, import.meta.url);
/** Written by hand in the file beside this one. */
export const grid = JSON.parse(readFileSync(beside('rgaa.json'), 'utf8')) as Grid;

const byNumber = (one: string, other: string): number => {
  const [theme = 0, rank = 0] = one.split('.').map(Number);
  const [otherTheme = 0, otherRank = 0] = other.split('.').map(Number);
  return theme - otherTheme || rank - otherRank;
};

/** The table as Markdown. */
export function rgaaTable({ standard, date, machine, manual }: Grid = grid): string {
  const criteria = [...new Set([...Object.keys(machine), ...Object.keys(manual)])].sort(byNumber);
  const rows = criteria.map((id) => `| ${id} | ${machine[id] ?? '–'} | ${manual[id] ?? '–'} |`);
  return [
    `# ${standard}: what is held, and how`,
    '',
    `Drawn from rgaa.json by rgaa.ts. Grid of ${date}. No audit has been made: a test that passes is not conformity, and criteria`,
    'that do not apply (multimedia, CAPTCHA, office documents other than the PDF) are left out.',
    '',
    '| criterion | held by tests | to be looked at by a person |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(beside('rgaa.md'), rgaaTable());
