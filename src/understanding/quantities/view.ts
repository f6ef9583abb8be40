/** A text as one line of mended words, each measure standing as one capital letter, so that cues read like phrases. */
import type { Text } from '../text.ts';
import type { Measure } from './measures.ts';
import { measuresIn } from './measures.ts';
import { mend } from './spelling.ts';
import type { Unit } from './units.ts';

/** Words are folded to lower case, so a capital can only be a measure; N is a bare number, C a calendar year, Z a bare zero. */
const letters: Readonly<Record<Unit, string>> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'I',
  euro: 'E',
  km: 'K',
  evening: 'S',
  times: 'X',
};

export interface Item extends Measure {
  /** Words on either side in the same clause; at most `reach` characters. */
  left: string;
  right: string;
  /** The same, over clause bounds, which stand as "|". */
  before: string;
  after: string;
  /** Offset in the line. */
  at: number;
}

export interface View {
  line: string;
  items: readonly Item[];
  /** The token that a position of the line belongs to. */
  tokenAt: (position: number) => number;
  /** The token after the word or measure that stands at a position. */
  endAt: (position: number) => number;
}

/** How far a cue may stand from what it speaks of. */
export const reach = 90;

const views = new WeakMap<Text, View>();

/** Read once per text, whoever asks. */
export function view(text: Text): View {
  const known = views.get(text);
  if (known) return known;
  const made = build(text);
  views.set(text, made);
  return made;
}

function build(text: Text): View {
  const measures = measuresIn(text);
  const starts: number[] = [];
  const tokenOf: number[] = [];
  const ends: number[] = [];
  const places: number[] = [];
  let line = '';
  let clause = 0;
  let next = 0;
  for (let index = 0; index < text.tokens.length;) {
    const token = text.tokens[index];
    if (!token) break;
    if (token.clause !== clause) line += '| ';
    clause = token.clause;
    starts.push(line.length);
    tokenOf.push(index);
    const measure = measures[next];
    if (measure && measure.from <= index) {
      places.push(line.length);
      line += `${letterOf(measure)} `;
      index = measure.to;
      clause = text.tokens[index - 1]?.clause ?? clause;
      next += 1;
    } else {
      line += `${mend(token.word)} `;
      index += 1;
    }
    ends.push(index);
  }
  const items = measures.map((measure, index): Item => {
    const at = places[index] ?? 0;
    const before = line.slice(Math.max(0, at - reach), at).trimEnd();
    const after = line.slice(at + 2, at + 2 + reach).trimEnd();
    const bar = before.lastIndexOf('|');
    const end = after.indexOf('|');
    return {
      ...measure,
      at,
      before,
      after,
      left: before.slice(bar + 1).trim(),
      right: (end < 0 ? after : after.slice(0, end)).trim(),
    };
  });
  return {
    line,
    items,
    tokenAt: (position) => tokenOf[lastUpTo(starts, position)] ?? 0,
    endAt: (position) => ends[lastUpTo(starts, position)] ?? 0,
  };
}

const letterOf = ({ unit, value, year }: Measure): string =>
  unit ? letters[unit] : year ? 'C' : value === 0 ? 'Z' : 'N';

/** Index of the last start that is not after the position. */
function lastUpTo(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
