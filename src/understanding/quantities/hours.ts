/**
 * Hours a week for studying. Full time is 35 h and half time 17.5 h; hours worked, hours of the clock and CPF hours are
 * out.
 */
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import { moneyHours } from './cpf.ts';
import { clauseLeft, clauseRight, isBareAnswer, phraseLeft, places, saidFirst } from './cues.ts';
import { perWeek, weekday, weeklyHours } from './rhythm.ts';
import { free, freeAfter, isClock, isJob, training, travel } from './study-time.ts';
import { hoursPerDay } from './units.ts';
import type { Item } from './view.ts';
import { view } from './view.ts';

const fullTime = 35;
const bounds = { least: 1, most: 60 };

const fullWords = /\b(?:a )?(?:plein temps|temps plein|temps complet|full time|mi temps|half time)\b/g;

function wholeTime(text: Text, context: Context): Mention[] {
  const asked = context.asked === 'hoursPerWeek';
  return places(view(text), fullWords).flatMap((found): Mention[] => {
    const spot = { before: found.before, left: clauseLeft(found.before), right: clauseRight(found.after) };
    if (isJob(spot)) return [];
    const told = [phraseLeft(spot.left), spot.right, spot.left === '' ? found.before.slice(-40) : ''];
    const said = told.some((words) => free.test(words));
    if (!said && !asked) return [];
    const value = /mi|half/.test(found.words) ? fullTime / 2 : fullTime;
    return [
      { fact: 'hoursPerWeek', value, strength: said ? 'said' : 'answer', from: found.from, to: found.to },
    ];
  });
}

/** "39 h par semaine, il m'en reste 4 pour étudier". */
const remaining = ({ unit, left, right, before }: Item): boolean =>
  unit === null &&
  /H /.test(before) &&
  /\ben (?:reste|ai|garde)$/.test(left) &&
  freeAfter.test(right.replace(perWeek, '').trim());

export const hoursPerWeek: Detector = saidFirst((text: Text, context: Context): Mention[] => {
  const { items } = view(text);
  const mentions = wholeTime(text, context);
  const asked = context.asked === 'hoursPerWeek';
  const add = (value: number, item: Item, strength: 'said' | 'answer'): void => {
    if (value >= bounds.least && value <= bounds.most)
      mentions.push({
        fact: 'hoursPerWeek',
        value: Math.round(value * 10) / 10,
        strength,
        from: item.from,
        to: item.to,
      });
  };
  const days = items.filter((item) => item.unit === 'hour' && weekday.test(item.right));
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  if (days.length > 1 && firstDay && lastDay) {
    add(
      days.reduce((sum, { value }) => sum + value, 0),
      { ...firstDay, to: lastDay.to },
      'said',
    );
    return mentions;
  }
  const own = items.filter((item) => !isJob(item) && !moneyHours(item) && !training.test(item.left));
  const weekly = new Map(own.map((item) => [item, weeklyHours(item, items, items.indexOf(item), text)]));
  const rhythms = own.filter((item) => weekly.get(item) !== null);
  const plain = rhythms.filter(({ right }) => perWeek.test(right));
  for (const item of plain.length > 0 ? plain : rhythms) add(weekly.get(item) ?? 0, item, 'said');
  for (const item of rhythms.length > 0 ? [] : own) {
    if (remaining(item)) add(item.value, item, 'said');
    if (item.unit === 'hour' && !travel.test(item.right)) {
      if (isClock(item) && !(asked && item.bound === 'most' && items.length === 1)) continue;
      if (item.twice && item.value >= 8 && item.high >= 12) continue;
      const told = freeAfter.test(item.right) || free.test(phraseLeft(item.left));
      if (told || asked) add(item.value, item, told ? 'said' : 'answer');
    } else if (asked && item.unit === 'day') add(item.value * hoursPerDay, item, 'answer');
    else if (asked && isBareAnswer(view(text), item)) add(item.value, item, 'answer');
  }
  return mentions;
});
