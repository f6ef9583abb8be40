/**
 * How far the person would travel, straight line. Assumptions, in one table: an hour of travel is 50 km, "dans ma ville"
 * and "à pied" are 5 km, "partout" is 500 km (the most a radius can be). Distances to where they live are out.
 */
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import { ending, isBareAnswer, lastOf, opening, phraseLeft, places, within, saidFirst } from './cues.ts';
import type { Item } from './view.ts';
import { view } from './view.ts';

const assumed = { kmPerHour: 50, ownTown: 5, everywhere: 500, none: 0 };

const dwelling =
  within(`habite, habitons, vis, vit, vivons, reside, loge, suis, situe*, live, living, trouve*, bosse, travaille,
  work, working, bureau, based, boulot, est, sont, village, maison, est situe, demeure, parcours, roule, fais deja`);
const dwells = within('habite, vis, live, reside');
const willing =
  within(`maximum, max, maxi, jusqu*, jusque, deplac*, bouger, aller, rayon, moins de, pas plus, faire, autour, dispose*,
  prets, pret, prete, mobile, trajet, route, travel, go, within, up to, at most, drive, radius, cherche, centre, autour de,
  ronde, limite, accepte, parcourir, mobilite, perimetre, peux, alentours, limit, distance, plus loin, commute, au dela`);
const limitAfter =
  opening(`maximum, max, maxi, grand max, au max, au maximum, autour, a la ronde, aux alentours, around, or less,
  de rayon, radius, pas plus, et pas plus, de chez moi, de mon domicile, de la maison, from home, from my home, from me,
  de distance, de trajet, de deplacement, at most, max, alentour, ou moins, de route max, from my house, de chez nous, tops`);
const home = opening(
  'de chez moi, de mon domicile, de la maison, from home, from my home, from my house, de chez nous, d ici',
);
const toTown = opening(
  'de, d, du, des, from, of, au nord, au sud, a l est, a l ouest, north, south, east, west, away, entre',
);

const phrases: readonly (readonly [number, RegExp])[] = [
  [
    assumed.none,
    /\b(?:(?:peux|peut|pourrai|pourrais|veux|souhaite|voudrais|peu) (?:absolument |vraiment |plus )?(?:pas|plus|plus du tout|pas du tout|aucunement) (?:du tout )?(?:me (?:deplac(?:er|e|ez)|bouger)|bouger|sortir de chez moi|quitter mon domicile|voyager)|(?:pas|aucun|sans|plus) (?:de )?moyens? (?:de |pour )(?:me deplacer|transport|locomotion|bouger|venir)|aucun deplacement|zero deplacement|jamais de deplacement|aucun deplacement possible|sans (?:aucun )?(?:me deplacer|deplacement)|pas de deplacement|(?:bouge|sors) pas de (?:chez moi|la maison)|ne bouge pas|ne me deplace pas|me deplace pas|pas me deplacer|pas mobile|immobilise|(?:can|could|do|will) ?(?:t|not) (?:travel|go anywhere|move around|leave (?:home|the house|my house))|unable to travel|no travel|not mobile|impossible de me deplacer)\b/g,
  ],
  [
    assumed.everywhere,
    /\b(?:peu importe la distance|n importe quelle distance|distance (?:c|c est|ce n est|n est|est|pose|ne pose)? ?pas (?:un |de |du tout un )?(?:probleme|soucis?)|partout en france|dans toute la france|toute la france|n importe ou en france|mobilite nationale|la distance (?:m importe|compte|importe) peu|qu importe la distance|me deplacer (?:partout|n importe ou)|(?:vais|aller|bouger|bouge) (?:partout|n importe ou)|(?:suis )?mobile partout|sans limite de distance|pas de limite de distance|aucune limite de distance|anywhere in france|any distance|no matter the distance|distance (?:is not|isn t|is no|doesn t|does not) (?:an issue|a problem|matter|issue)|(?:travel|go) anywhere|willing to travel anywhere|distance no object|la france entiere)\b/g,
  ],
  [
    assumed.ownTown,
    /\b(?:(?:que|uniquement|seulement|juste|rester?) (?:dans|sur) ma (?:ville|commune)|dans ma (?:ville|commune) (?:uniquement|seulement|maximum)|(?:only|just|stay) in my (?:own )?(?:town|city)|in my (?:town|city) only)\b/g,
  ],
];
/** Only as an answer to the question. */
const answers: readonly (readonly [number, RegExp])[] = [
  [
    assumed.none,
    /\b(?:chez moi|je ne peux pas|je peux pas|impossible|nulle part|a domicile|at home|from home|nowhere)\b/g,
  ],
  [
    assumed.everywhere,
    /\b(?:partout|n importe ou|peu importe|pas de limite|aucune limite|illimite|anywhere|everywhere|no limit|any|sans limite|je suis mobile|m en fiche|m en fous|egal)\b/g,
  ],
  [
    assumed.ownTown,
    /\b(?:dans ma ville|dans ma commune|a pied|en velo|a velo|in my town|in my city|on foot|walking|by bike|sur place|ma ville)\b/g,
  ],
];
/** A preference is not a limit. */
const wished = within('prefere, prefererais, evite, mieux, si possible, prefer, rather, si je, if i');
const softened = opening(
  'loin, trop loin, trop, beaucoup, le soir, tous les jours, far, le samedi, en semaine, souvent, every day, every',
);

/** Where something stands: "le centre est à 20 km". */
const standing = /\b(?:est|sont|trouve|situee?|is|are|reste)(?: (?:a|at|only|juste|seulement|que))?$/;

/** Too far, or a road already travelled. */
const refused = opening(
  'c est trop, trop loin, c est loin, c est beaucoup, is too, it s too, too far, par jour, chaque jour, tous les jours, a day, every day, aller retour, pour aller, pour le boulot, au compteur',
);

function distanceSaid(item: Item): boolean {
  if (refused.test(item.right)) return false;
  if (standing.test(item.left)) return false;
  const near = phraseLeft(item.left);
  const lives = dwelling.test(
    near.replace(/je suis (?:pret|prete|mobile|dispo|disponible|ok|d accord|motorise)\w*/, ''),
  );
  const limited = item.bound === 'most' || item.bound === 'less' || limitAfter.test(item.right);
  if (home.test(item.right)) return !lives || (limited && willing.test(near));
  if (lives && !willing.test(near.slice(Math.max(0, lastOf(dwells, near)))))
    return limited && !/\b(?:a|at)$/.test(item.left) && !toTown.test(item.right);
  if (/\b(?:a|at)$/.test(item.left) && toTown.test(item.right) && !limited) return false;
  return (
    limited || willing.test(near) || willing.test(item.right) || item.left === '' || !toTown.test(item.right)
  );
}

const moving = ending('a, within, max, maximum');

export const radiusKm: Detector = saidFirst((text: Text, context: Context): Mention[] => {
  const seen = view(text);
  const mentions: Mention[] = [];
  const asked = context.asked === 'radiusKm';
  const add = (
    value: number,
    strength: 'said' | 'answer',
    { from, to }: { from: number; to: number },
  ): void => {
    mentions.push({
      fact: 'radiusKm',
      value: Math.min(assumed.everywhere, Math.round(value)),
      strength,
      from,
      to,
    });
  };
  for (const item of seen.items) {
    if (item.unit === 'km') {
      // "entre 20 et 30 km": whoever says so would go 30.
      if (distanceSaid(item)) add(item.high, 'said', item);
      else if (asked && !dwelling.test(phraseLeft(item.left))) add(item.high, 'answer', item);
    } else if (asked && item.unit === 'minute') add((item.value / 60) * assumed.kmPerHour, 'answer', item);
    else if (asked && item.unit === 'hour' && item.value <= 10)
      add(item.value * assumed.kmPerHour, 'answer', item);
    else if (asked && isBareAnswer(seen, item) && (item.left.length < 20 || moving.test(item.left)))
      if (item.value <= assumed.everywhere)
        add(/^max/.test(item.right) ? item.high : item.value, 'answer', item);
  }
  for (const [value, cue] of phrases)
    for (const found of places(seen, cue))
      if (!softened.test(found.after) && !wished.test(found.before)) add(value, 'said', found);
  if (asked && mentions.length === 0)
    for (const [value, cue] of answers)
      for (const found of places(seen, cue).slice(0, 1))
        if (mentions.length === 0 && !softened.test(found.after)) add(value, 'answer', found);
  return mentions;
});
