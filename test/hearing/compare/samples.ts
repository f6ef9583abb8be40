/** Reads the labelled inputs of the comparison: tab-separated, the label last. */
import { readFileSync } from 'node:fs';
import { communes } from '../../harness/assistant.ts';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('# '))
    .map((row) => row.split('\t'));

export interface Sample {
  said: string;
  /** The question put, where the list holds several. */
  asked: string;
  /** What it means; empty: nothing of the kind. */
  meant: string;
  /** Several meanings are possible: the first is enough, and asking is right. */
  open: boolean;
}

const meaning = (label: string): string => (label === '-' ? '' : label);

const simple = (name: string): Sample[] =>
  rows(name).map((row) => ({
    said: row[0] ?? '',
    asked: row.length > 2 ? (row[1] ?? '') : '',
    meant: meaning(row.at(-1) ?? ''),
    open: false,
  }));

/** "Nevers:58" → its INSEE code. */
function insee(label: string): string {
  const [name = '', department] = label.split(':');
  const found = communes.all.find((one) => one.name === name && one.department === department);
  if (!found) throw new Error(`places.tsv: no town is ${label}`);
  return found.insee;
}

export const answers = simple('answers');
export const numbers = simple('numbers');
export const dates = simple('dates');
export const jobs = simple('jobs');
export const places = simple('places').map((one): Sample => {
  const open = one.meant.startsWith('?');
  return { ...one, open, meant: one.meant === '' ? '' : insee(open ? one.meant.slice(1) : one.meant) };
});
