/** What going from one trade to another says of the goal. */
import type { Goal, SectorId } from '../../../knowledge/facts.ts';
import type { JobMention } from '../mention.ts';
import { fold } from '../text.ts';

const longWord = 5;
/** "agent de sécurité" and "responsable sécurité" share their trade. */
const shareWord = (a: string, b: string): boolean => {
  const words = new Set(
    fold(a)
      .split(/\W/)
      .filter((word) => word.length >= longWord),
  );
  return fold(b)
    .split(/\W/)
    .some((word) => words.has(word));
};

/** Words for those who lead, plan or answer for others. */
const ranks = new Set(
  'responsable chef cheffe cadre manager ingenieur ingenieure directeur directrice superviseur coordinateur coordinatrice head senior supervisor engineer director'.split(
    ' ',
  ),
);
const isRank = (words: string): boolean =>
  fold(words)
    .split(/\W/)
    .some((word) => ranks.has(word));

/** What going from today's trade to the target says: another trade is a change, a higher place in the same one is getting on, and the rest says nothing. */
export function leapOf(
  [target]: readonly JobMention[],
  present: readonly JobMention[],
  sectors: readonly SectorId[],
): Goal | null {
  const [today] = present;
  if (!target || !today || sectors[0] === undefined) return null;
  const shared = present.some(({ words }) => shareWord(words, target.words));
  const near = shared || (today.sectors[0] !== undefined && sectors.includes(today.sectors[0]));
  if (!near) return 'change-job';
  return shared || isRank(target.words) ? 'progress' : null;
}
