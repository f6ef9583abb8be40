/** Telephone, social-security and bank numbers, found by their groups of digits; towns, amounts and years are left alone. */
import type { Span } from '../text.ts';

export type NumberKind = 'phone' | 'nir' | 'iban' | 'card';

interface Group {
  /** Upper case letters and digits. */
  text: string;
  start: number;
  end: number;
  /** What stands before it. */
  gap: string;
}
export interface Private extends Span {
  kind: NumberKind;
}

const alphanumeric = /[a-z0-9]+/giu;
const digits = /^\d+$/;
/** What people type between the groups of one number. */
const joint = /^[ .\-\u00A0\u202F_]{1,3}$/u;
const mostGroups = 15;

const luhn = (number: string): boolean =>
  [...number].reverse().reduce((sum, digit, index) => {
    const twice = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (twice > 9 ? twice - 9 : twice);
  }, 0) %
    10 ===
  0;

/** ISO 13616: letters count as 10…35 and the whole leaves 1 when divided by 97. */
function ibanHolds(number: string): boolean {
  let rest = 0;
  for (const sign of number.slice(4) + number.slice(0, 4))
    for (const digit of String(parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

const nirShape = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6}(?:\d{2})?$/;
const ibanShape = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const phoneShape = /^(?:0[1-9]\d{8}|(?:00)?33\(?0?[1-9]\d{8})$/;

const isCard = (number: string): boolean => {
  const prefix = Number(number.slice(0, 4));
  return (
    digits.test(number) &&
    number.length >= 13 &&
    number.length <= 19 &&
    prefix >= 2221 &&
    prefix < 7000 &&
    luhn(number)
  );
};

/** Longest kinds first: a card or an IBAN may hold what looks like a telephone number. */
const kinds: readonly [NumberKind, (number: string, plus: boolean) => boolean][] = [
  ['iban', (number) => ibanShape.test(number) && (ibanHolds(number) || number.startsWith('FR'))],
  ['nir', (number) => nirShape.test(number)],
  ['card', isCard],
  [
    'phone',
    (number, plus) =>
      phoneShape.test(number) || (plus && digits.test(number) && number.length >= 9 && number.length <= 15),
  ],
];

/** Every private number, in order, without overlap; linear in the text. */
export function privateNumbers(text: string): Private[] {
  const groups: Group[] = [];
  for (const match of text.matchAll(alphanumeric)) {
    const start = match.index;
    const last = groups.at(-1);
    groups.push({
      text: match[0].toUpperCase(),
      start,
      end: start + match[0].length,
      gap: text.slice(last?.end ?? 0, start),
    });
  }
  const found: Private[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const opening = groups[first];
    if (!opening || !/\d/.test(groups[first]?.text.slice(0, 4) ?? '')) {
      if (!opening || opening.text.length > 4) continue;
    }
    let number = '';
    let best: (Private & { last: number }) | null = null;
    for (let last = first; last < groups.length && last < first + mostGroups; last += 1) {
      const group = groups[last];
      if (!group || (last > first && !joint.test(group.gap)) || number.length + group.text.length > 34) break;
      number += group.text;
      const plus = text[opening.start - 1] === '+';
      const kind = kinds.find(([, fits]) => fits(number, plus))?.[0];
      if (kind) best = { kind, from: plus ? opening.start - 1 : opening.start, to: group.end, last };
    }
    if (!best) continue;
    found.push({ kind: best.kind, from: best.from, to: best.to });
    first = best.last;
  }
  return found;
}
