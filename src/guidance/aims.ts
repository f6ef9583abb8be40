/** What the target job points to: sectors, ROME codes and hints of certifications, from the person's own words. */
import type { Certification } from '../../knowledge/catalogue.ts';
import type { SectorId } from '../../knowledge/facts.ts';
import type { Occupation } from '../../knowledge/occupations/index.ts';
import type { Finding } from '../../knowledge/weights.ts';
import { rootsOf, type Roots } from './words.ts';

export interface Aim {
  roots: Roots;
  /** Best first; empty when the table does not know the job or no sector serves it. */
  sectors: readonly SectorId[];
  rome: ReadonlySet<string>;
  /** RNCP numbers, or words of titles as roots. */
  numbers: ReadonlySet<string>;
  hints: readonly Roots[];
  /** What was found for each certification: titles do not change between two plans. */
  found: WeakMap<Certification, Finding<'occupation'>>;
}

interface Entry {
  occupation: Occupation;
  roots: readonly string[];
}

const rncp = /^RNCP\d+$/i;
const all = ({ trade, rank }: Roots): string[] => [...trade, ...rank];

/** How many jobs are remembered: a bound, not a cache to tune. */
const remembered = 2000;

/** Reads a target job against the occupations table; a longer form wins over a shorter, a job over a field. */
export function createAims(occupations: readonly Occupation[]): (job: string | undefined) => Aim | null {
  const byRoot = new Map<string, Entry[]>();
  for (const occupation of occupations) {
    const seen = new Set<string>();
    for (const said of [occupation.fr, occupation.en, ...occupation.forms.map((form) => form.said)]) {
      const roots = all(rootsOf(said));
      const first = roots[0];
      const key = roots.join(' ');
      if (first === undefined || seen.has(key)) continue;
      seen.add(key);
      const entries = byRoot.get(first) ?? [];
      entries.push({ occupation, roots });
      byRoot.set(first, entries);
    }
  }
  const best = (roots: ReadonlySet<string>): Occupation | null => {
    let found: Entry | null = null;
    const rank = (entry: Entry): number => entry.roots.length * 2 + (entry.occupation.kind === 'job' ? 1 : 0);
    for (const bare of roots)
      for (const entry of byRoot.get(bare) ?? [])
        if (entry.roots.every((each) => roots.has(each)) && (!found || rank(entry) > rank(found)))
          found = entry;
    return found?.occupation ?? null;
  };
  const seen = new Map<string, Aim>();
  return (job) => {
    if (job === undefined) return null;
    const known = seen.get(job);
    if (known) return known;
    const roots = rootsOf(job);
    const occupation = best(new Set(all(roots)));
    const hints = occupation?.certifications ?? [];
    const aim: Aim = {
      roots,
      sectors: occupation?.sectors ?? [],
      rome: new Set(occupation?.rome),
      numbers: new Set(hints.filter((hint) => rncp.test(hint)).map((hint) => hint.toUpperCase())),
      hints: hints.filter((hint) => !rncp.test(hint)).map(rootsOf),
      found: new WeakMap(),
    };
    if (seen.size >= remembered) seen.clear();
    seen.set(job, aim);
    return aim;
  };
}
