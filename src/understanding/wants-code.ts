/** "Un code", "continuer sur mon téléphone": asks to go on elsewhere, and says nothing else. */
import { fold } from './text.ts';

/** A code by itself: not that of a town, a trade or the road. */
const wanted: readonly RegExp[] = [
  /^(?:(?:je|il me) (?:veux|voudrais|faut|faudrait)|j aimerais|puis je avoir|donnez moi|avoir)? ?(?:un|mon|le) code(?: svp| s il vous plait| pour continuer.*)?$/,
  /\b(?:continuer|reprendre|finir) (?:.+ )?(?:ailleurs|autre (?:appareil|telephone|ordinateur|ecran)|mon (?:telephone|portable|ordinateur)|ma tablette)\b/,
  /^(?:i (?:want|need)|can i have|give me)? ?(?:a|my|the) code(?: please| to continue.*)?$/,
  /\b(?:continue|resume|finish) (?:.+ )?(?:elsewhere|(?:an)?other (?:device|phone|computer)|my (?:phone|computer|tablet))\b/,
];

export function wantsCode(text: string): boolean {
  const words = (fold(text).match(/[a-z0-9]+/g) ?? []).join(' ');
  return wanted.some((form) => form.test(words));
}
