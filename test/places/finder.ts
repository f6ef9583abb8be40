/** The real index over the committed table, built once for the tests of a file. */
import { readFileSync } from 'node:fs';
import type { FactName } from '../../knowledge/facts.ts';
import { parseCommunes } from '../../knowledge/places/communes.ts';
import type { PlaceMention } from '../../src/understanding/mention.ts';
import { placeFinder } from '../../src/understanding/places/index.ts';
import { original, read } from '../../src/understanding/text.ts';

export const table = readFileSync(new URL('../../knowledge/places/communes.tsv', import.meta.url), 'utf8');
export const communes = parseCommunes(table);
export const finder = placeFinder(communes);

export const find = (text: string, asked: FactName | null = null): PlaceMention[] =>
  finder.find(read(text), { locale: 'fr', asked, facts: {} });

/** "Nevers 58194" for one sure place, "? a | b" for options, "area …", "–" for nothing; several mentions with ";". */
export function told(text: string, asked: FactName | null = null): string {
  const mentions = find(text, asked);
  const tell = ({ options, area }: PlaceMention): string => {
    if (area) return `area ${area.department ?? area.region ?? ''}`;
    const codes = options.map(({ insee }) => insee);
    return codes.length === 1 ? (codes[0] ?? '') : `? ${codes.join(' ')}`;
  };
  return mentions.length === 0 ? '–' : mentions.map(tell).join(' ; ');
}

/** The words that a mention covers, as typed. */
export const covered = (text: string): string[] => find(text).map((mention) => original(read(text), mention));
