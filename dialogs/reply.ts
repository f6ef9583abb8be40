/** What the assistant answers: lines to say, choices to offer and, at times, a sheet to read. Channels render it. */
import type { ArticleId } from '../knowledge/articles/index.ts';
import type { Line } from '../locales/line.ts';

/** A button: what it shows and the text that it sends, as if typed. Both are worded in the person's language. */
export interface Choice {
  title: Line;
  /** What is sent when it is pressed; absent: the title. */
  says?: Line;
}

export interface Table {
  caption: Line;
  head: Line[];
  rows: Line[][];
}

export interface Section {
  title: Line;
  /** Sentences, in order. */
  lines: Line[];
  /** What unfolds; where nothing folds, the word to type for it. */
  more?: { title: Line; lines: Line[]; word: Line; from?: Line[] };
  /** Where its figures come from, said after them; paper puts a number after each instead. */
  from?: Line[];
  table?: Table;
  choices?: Choice[];
}

/** A plan, a comparison, a summary: drawn as a card where cards exist, said in full as text everywhere. */
export interface Sheet {
  title: Line;
  lines: Line[];
  sections: Section[];
  choices: Choice[];
}

/** One activity of the turn. */
export interface Reply {
  lines: Line[];
  choices: Choice[];
  sheet?: Sheet;
  /** What the page may show beside it: a code to go on elsewhere, a way to be contacted. */
  offer?: Offer;
  /** The article that it tells: whoever reads it may say whether it helped. */
  article?: ArticleId;
}

export type Offer = 'code' | 'contact';
