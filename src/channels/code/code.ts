/** The learner's code: easy to say and to hear, no letter that sounds or looks like another, and a sign that catches a slip. */

/** Twenty-three signs, a prime number: any one wrong sign, and any two neighbours swapped, are noticed. */
const signs = '23456789ACFHJKLMRTVWXYZ';
/** Signs drawn at random: 23^11 codes. One more checks them. */
export const drawn = 11;
const group = 4;

const checkOf = (payload: string): string => {
  const sum = [...payload].reduce((total, sign, index) => total + (index + 1) * signs.indexOf(sign), 0);
  return signs[sum % signs.length] ?? '';
};

/** Adds the checking sign and parts the code into groups. `draw` gives a number below its argument. */
export function newCode(draw: (below: number) => number): string {
  const payload = Array.from({ length: drawn }, () => signs[draw(signs.length)]).join('');
  return grouped(payload + checkOf(payload));
}

const grouped = (code: string): string => code.match(new RegExp(`.{${group}}`, 'g'))?.join('-') ?? code;

// Signs that may stand between two signs of a code, as people write them.
const shape = /(?<![\p{L}\p{N}])[2-9A-Z](?:[ \u00a0.–-]{0,2}[2-9A-Z]){11}(?![\p{L}\p{N}])/giu;

interface Found {
  code: string;
  from: number;
  to: number;
}

/** Whatever in a text has the form of a code and agrees with its check. */
function codesIn(text: string): Found[] {
  return [...text.matchAll(shape)].flatMap((match) => {
    const code = match[0].toUpperCase().replace(/[^2-9A-Z]/g, '');
    const sound =
      [...code].every((sign) => signs.includes(sign)) && checkOf(code.slice(0, -1)) === code.at(-1);
    return sound ? [{ code: grouped(code), from: match.index, to: match.index + match[0].length }] : [];
  });
}

/** The first code in a text, in its own form; null when there is none. */
export const codeIn = (text: string): string | null => codesIn(text)[0]?.code ?? null;

/** The text without any code: it opens a conversation, so it is kept nowhere. */
export function withoutCodes(text: string, mask: string): string {
  let kept = '';
  let last = 0;
  for (const { from, to } of codesIn(text)) {
    kept += text.slice(last, from) + mask;
    last = to;
  }
  return kept + text.slice(last);
}
