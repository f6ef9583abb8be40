/** What must never be kept is masked before anything is stored: numbers that identify, addresses for mail, diagnoses. */
import { cueFinder, uncovered } from './cues/cues.ts';
import { cuesIn } from './cues/tables.ts';
import intents from './intents/intents.json' with { type: 'json' };
import { intentsIn } from './intents/intents.ts';
import realWords from './cues/real-words.json' with { type: 'json' };
import health from './screen/health.json' with { type: 'json' };
import type { NumberKind } from './screen/numbers.ts';
import { privateNumbers } from './screen/numbers.ts';
import type { Span, Text } from './text.ts';
import { read, readLimit, visible } from './text.ts';

export type MaskedKind = NumberKind | 'email' | 'health';

export interface Screened {
  /** The text with everything private replaced by `mask`. */
  text: string;
  /** What was masked, each kind once. */
  masked: MaskedKind[];
  /** The text cries for help: answer that alone, and keep nothing of it. */
  distress: boolean;
}

/** Stands for what was masked. */
export const mask = '▒▒▒';
/** A disability is not kept either, but the wish to hear about adaptations is. */
const disabilityMask = `${mask} (handicap)`;

interface Hidden extends Span {
  kind: MaskedKind;
  by: string;
}

const local = /[\p{L}\p{N}._%+-]/u;
const domain = /[\p{L}\p{N}.-]/u;

function emails(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    let to = at + 1;
    const floor = found.at(-1)?.to ?? 0;
    while (from > floor && local.test(text[from - 1] ?? '')) from -= 1;
    while (to < text.length && domain.test(text[to] ?? '')) to += 1;
    while (text[to - 1] === '.') to -= 1;
    if (from < at && text.slice(at + 1, to).includes('.')) found.push({ kind: 'email', from, to, by: mask });
  }
  return found;
}

/** Words that spelling must leave alone here too: "la source" is no "sourde". */
const healthIn = cueFinder([health], realWords.words);

function diagnoses(text: Text): Hidden[] {
  const cues = healthIn(text).of('health');
  return uncovered(cues, cues).flatMap(({ value, from, to }) => {
    const [first, final] = [text.tokens[from], text.tokens[to - 1]];
    if (!first || !final) return [];
    const by = value === 'disability' ? disabilityMask : mask;
    return [{ kind: 'health' as const, from: first.start, to: final.end, by }];
  });
}

/** Nearly every text holds none of the words of distress, and is not read for everything else it may say. */
const distressIn = cueFinder(
  [{ intent: { distress: intents.intent.distress }, despair: intents.despair }],
  realWords.words,
);

const distressed = (text: Text): boolean =>
  distressIn(text).all.length > 0 &&
  intentsIn(text, cuesIn(text)).some(({ intent }) => intent === 'distress');

/** Words are read this much at a time, so that a long text costs no more than its length. */
const overlap = 60;

/** Masks and warns; never throws on a string, linear in its length. */
export function screen(raw: string): Screened {
  const typed = visible(raw);
  const hidden: Hidden[] = [
    ...emails(typed),
    ...privateNumbers(typed).map(({ kind, from, to }) => ({ kind, from, to, by: mask })),
  ];
  let distress = false;
  for (let start = 0; start < typed.length; start += readLimit - overlap) {
    const text = read(typed.slice(start, start + readLimit));
    hidden.push(...diagnoses(text).map((one) => ({ ...one, from: one.from + start, to: one.to + start })));
    distress ||= distressed(text);
  }
  hidden.sort((a, b) => a.from - b.from || b.to - a.to);
  let text = '';
  let last = 0;
  for (const { from, to, by } of hidden) {
    if (from < last) continue;
    text += typed.slice(last, from) + by;
    last = to;
  }
  return { text: text + typed.slice(last), masked: [...new Set(hidden.map(({ kind }) => kind))], distress };
}
