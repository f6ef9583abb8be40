/** Draws the table of the RGAA criteria: which ones tests hold, which ones a person must look at. `npx tsx test/browser/rgaa.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Check {
  check: string;
  /** The day on which a person looked; null: nobody has. */
  done: string | null;
}

interface Grid {
  standard: string;
  /** The day the grid was last gone through. */
  date: string;
  machine: Record<string, string>;
  manual: Record<string, Check>;
  /** What the pages do not have, so that the criterion does not apply. */
  absent: Record<string, string>;
}

/** How many criteria each of the thirteen themes of RGAA 4.1.2 has. */
const themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
export const criteria = themes.flatMap((count, theme) =>
  Array.from({ length: count }, (_, rank) => `${theme + 1}.${rank + 1}`),
);

const beside = (name: string): URL => new URL(name, import.meta.url);
/** Written by hand in the file beside this one. */
export const grid = JSON.parse(readFileSync(beside('rgaa.json'), 'utf8')) as Grid;

/** The table as Markdown. */
export function rgaaTable({ standard, date, machine, manual, absent }: Grid = grid): string {
  const rows = criteria.map((id) => {
    const hand = manual[id];
    const when = hand ? (hand.done ?? '**à faire**') : '–';
    const what = absent[id] ? `does not apply: ${absent[id]}` : (machine[id] ?? '–');
    return `| ${id} | ${what} | ${hand?.check ?? '–'} | ${when} |`;
  });
  const open = Object.values(manual).filter(({ done }) => done === null).length;
  return [
    `# ${standard}: what is held, and how`,
    '',
    `Drawn from rgaa.json by rgaa.ts. Grid of ${date}. No audit has been made: a test that passes is not conformity. Of ${criteria.length} criteria,`,
    `${Object.keys(machine).length} are held in part by tests that run with every change, ${Object.keys(manual).length} ask for a person (${open} still to be looked at), and`,
    `${Object.keys(absent).length} do not apply. A check by hand is dated only by who has made it.`,
    '',
    '| criterion | held by tests | to be looked at by a person | looked at on |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(beside('rgaa.md'), rgaaTable());
