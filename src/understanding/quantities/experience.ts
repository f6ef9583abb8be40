/** Years of activity: "12 ans d'expérience", "depuis 2019", "débutant"; never ages, studies, dwelling or unemployment. */
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import { isAge, spent } from './age.ts';
import { betweenYears, sinceYear } from './calendar.ts';
import { again, clauseRight, isBareAnswer, opening, phraseLeft, places, within, saidFirst } from './cues.ts';
import type { Item, View } from './view.ts';
import { view } from './view.ts';
import { ahead, isWork, notWork } from './work.ts';

const longest = 60;
const asking = opening('de formation, d etude*, minutes');

const novice = new RegExp(
  within(`aucune experience, aucun experience, pas d experience, pas experience, sans experience, sans aucune experience,
  sans la moindre experience, jamais fait ca, jamais fait ce*, jamais fait de, jamais fait d, jamais fait du,
  jamais travaille, jamais bosse, jamais exerce, jamais pratique, jamais ete dans, debutant, debutante, grand debutant,
  grande debutante, je debute, no experience, Z experience, novice, je pars de Z, pars de Z,
  pas encore d experience, never done, never worked, beginner, without experience, without any experience,
  pas la moindre experience, don t have any experience, have no experience, n y connais rien, y connais rien,
  not any experience, no prior experience, no previous experience, any experience, aucune pratique, experience Z,
  experience aucune, tout a apprendre, debuter completement, je debuterais, totale debutante, jamais mis les pieds dans,
  zero experience, nulle experience, completely new to, new to this, new to the field, never worked, never had a job, jamais touche a`)
    .source,
  'g',
);
const notNovice = within(
  'etude*, formation*, bilan, vae, en anglais, en francais, en informatique, demande, accepte*',
);
const nothing = within(
  'aucune, aucun, rien, jamais, Z, pas du tout, none, never, nada, no, nothing, pas une',
);

function zero(seen: View, context: Context): Mention[] {
  const mentions: Mention[] = [];
  for (const found of places(seen, novice)) {
    const paidOnly =
      /^pro(?:fessionnelle)?\b/.test(found.after) && seen.items.some(({ unit }) => unit === 'year');
    if (paidOnly || notNovice.test(clauseRight(found.after).split(' ').slice(0, 3).join(' '))) continue;
    mentions.push({ fact: 'experienceYears', value: 0, strength: 'said', from: found.from, to: found.to });
  }
  const alone = seen.line.trim();
  const bare = seen.items[0];
  if (
    mentions.length === 0 &&
    context.asked === 'experienceYears' &&
    alone.length < 40 &&
    nothing.test(alone)
  )
    if (!seen.items.some((item) => item.value > 0) && !/diplome|cpf|^(?:no|non)$/.test(alone))
      mentions.push({
        fact: 'experienceYears',
        value: 0,
        strength: 'answer',
        from: bare?.from ?? 0,
        to: seen.tokenAt(alone.length) + 1,
      });
  return mentions;
}

/** Only as the answer to the question: nothing shows what the years were spent on. */
const mayAnswer = (item: Item, seen: View): boolean =>
  (item.unit === 'year' || item.unit === 'month' || isBareAnswer(seen, item)) &&
  !ahead.test(item.left) &&
  !notWork.test(phraseLeft(item.left)) &&
  !asking.test(item.right);

/** "52 ans dont 20 dans le métier", "mon voisin a 30 ans d'expérience, moi j'en ai deux". */
const elliptic = ({ unit, year, left, right, before }: Item): boolean =>
  unit === null &&
  !year &&
  ((/(?:^| )(?:dont|including)$/.test(left) &&
    /Y /.test(before) &&
    /^(?:dans|comme|en|a|au|de|in|as|of)\b/.test(right)) ||
    (again.test(left) && right === '' && spent.test(before)));

export const experienceYears: Detector = saidFirst((text: Text, context: Context): Mention[] => {
  const seen = view(text);
  const mentions = zero(seen, context);
  const asked = context.asked === 'experienceYears';
  const add = (value: number, strength: 'said' | 'answer', from: number, to: number): void => {
    if (value <= longest) mentions.push({ fact: 'experienceYears', value, strength, from, to });
  };
  for (const [index, item] of seen.items.entries()) {
    const span = betweenYears(seen.items, index, asked);
    const dated = span?.years ?? sinceYear(item, context.today);
    const years = item.unit === 'month' ? Math.round((item.value / 12) * 100) / 100 : item.value;
    if (elliptic(item)) add(item.value, 'said', item.from, item.to);
    else if (dated !== null) add(dated, 'said', item.from, span?.to ?? item.to);
    else if (isAge(item, context)) continue;
    else if ((item.unit === 'year' || item.unit === 'month') && isWork(item))
      add(years, 'said', item.from, item.to);
    else if (asked && mayAnswer(item, seen)) add(years, 'answer', item.from, item.to);
  }
  return mentions;
});
