/** Plain fuse.js and minisearch over what our own search knows: the forms of the occupations, the names of the communes. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { occupations } from '../../../knowledge/occupations/index.ts';
import { fold } from '../../../src/understanding/text.ts';
import { communes } from '../../harness/assistant.ts';

interface Entry {
  id: number;
  said: string;
  codes: string;
  answer: string;
}

/** Folded beforehand: leaving accents to fuse.js makes it ten times slower. */
const forms: readonly Entry[] = occupations
  .flatMap(({ forms: all, sectors }) =>
    all.map(({ said }) => ({ said: fold(said), codes: '', answer: sectors[0] ?? '' })),
  )
  .map((one, id) => ({ id, ...one }));

/** The most populous first, so that a tie goes to the likeliest town. */
const towns: readonly Entry[] = [...communes.all]
  .sort((a, b) => b.population - a.population)
  .map(({ name, postcodes, insee }, id) => ({
    id,
    said: fold(name),
    codes: postcodes.join(' '),
    answer: insee,
  }));

type Field = 'said' | 'codes';
type Search = (said: string) => string;

function fuse(entries: readonly Entry[], keys: Field[]): Search {
  const index = new Fuse(entries, { keys, threshold: 0.3 });
  return (said) => index.search(fold(said), { limit: 1 })[0]?.item.answer ?? '';
}

function minisearch(entries: readonly Entry[], fields: Field[]): Search {
  const index = new MiniSearch<Entry>({
    fields,
    storeFields: ['answer'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  index.addAll(entries);
  return (said) => String(index.search(fold(said))[0]?.['answer'] ?? '');
}

const both = (entries: readonly Entry[], fields: Field[]): Readonly<Record<string, Search>> => ({
  'fuse.js': fuse(entries, fields),
  minisearch: minisearch(entries, fields),
});
export const jobSearches = both(forms, ['said']);
export const townSearches = both(towns, ['said', 'codes']);
