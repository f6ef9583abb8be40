/** The real finder over the real vocabulary, as the tests ask it. */
import type { FactName } from '../../knowledge/facts.ts';
import type { Locale } from '../../knowledge/locales.ts';
import { occupations } from '../../knowledge/occupations/index.ts';
import { jobFinder } from '../../src/understanding/occupations/index.ts';
import type { JobMention } from '../../src/understanding/mention.ts';
import { read } from '../../src/understanding/text.ts';

const finder = jobFinder(occupations);

export const find = (said: string, asked: FactName | null = null, locale: Locale = 'fr'): JobMention[] =>
  finder.find(read(said), { locale, asked, facts: {} });

/** The first sector of each mention, "-" for an unserved job; mentions that only qualify a diploma in brackets. */
export const gist = (said: string, asked: FactName | null = null, locale: Locale = 'fr'): string =>
  find(said, asked, locale)
    .map(({ sectors, inDiploma }) => (inDiploma ? `(${sectors[0] ?? '-'})` : (sectors[0] ?? '-')))
    .join(' ');
