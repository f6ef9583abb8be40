/** What a plan on paper is made of, whatever draws it: HTML, PDF or a terminal. */
import type { Variety } from '../../../knowledge/locales.ts';
import type { TerritoryMap } from '../map/territory-map.ts';

export interface Cell {
  text: string;
  /** An address to open; the text stands for it. */
  href?: string | undefined;
}

export interface PrintedTable {
  kind: 'table';
  caption: string;
  /** Rows begin with their own heading. */
  head: string[];
  rows: Cell[][];
  /** Share of the width of each column. */
  widths: number[];
}

export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; text: string; tone?: 'note' | 'first' }
  | { kind: 'list'; items: string[] }
  /** Boxes to tick. */
  | { kind: 'checks'; items: string[] }
  | { kind: 'timeline'; items: { text: string; aside: string }[] }
  | { kind: 'map'; map: TerritoryMap }
  | PrintedTable;

export interface PrintedPlan {
  locale: Variety;
  title: string;
  /** ISO day. */
  on: string;
  blocks: Block[];
  /** "Page 1 sur 3", for what has pages. */
  page: (page: number, count: number) => string;
}

/** A piece of a text, with the address that it is, if it is one. */
export interface Run {
  text: string;
  href?: string;
}

/** Cuts a sentence at its web addresses; what ends the sentence stays out of them. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const match of text.matchAll(/https:\/\/[^\s,;()«»]+/g)) {
    const href = match[0].replace(/[.:!?]$/, '');
    if (match.index > at) runs.push({ text: text.slice(at, match.index) });
    runs.push({ text: href, href });
    at = match.index + href.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
