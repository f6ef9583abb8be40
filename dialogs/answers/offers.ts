/** Asked for a code, to go on elsewhere: how to have one. The page shows it; it never stands in the conversation. */
import { line } from '../../locales/line.ts';
import { fold } from '../../src/understanding/text.ts';
import type { Pattern } from '../situation.ts';

/** A code by itself: not that of a town, a trade or the road. */
const wanted: readonly RegExp[] = [
  /^(?:(?:je|il me) (?:veux|voudrais|faut|faudrait)|j aimerais|puis je avoir|donnez moi|avoir)? ?(?:un|mon|le) code(?: svp| s il vous plait| pour continuer.*)?$/,
  /\b(?:continuer|reprendre|finir) (?:.+ )?(?:ailleurs|autre (?:appareil|telephone|ordinateur|ecran)|mon (?:telephone|portable|ordinateur)|ma tablette)\b/,
  /^(?:i (?:want|need)|can i have|give me)? ?(?:a|my|the) code(?: please| to continue.*)?$/,
  /\b(?:continue|resume|finish) (?:.+ )?(?:elsewhere|(?:an)?other (?:device|phone|computer)|my (?:phone|computer|tablet))\b/,
];

export const code: Pattern = ({ said: { text }, heard }) => {
  if (Object.keys(heard.facts).length > 0) return null;
  const words = (fold(text).match(/[a-z0-9]+/g) ?? []).join(' ');
  if (!wanted.some((form) => form.test(words))) return null;
  return { lines: [line('dialog.code.offer')], offer: 'code' };
};
