/** What the target job points to: sectors, ROME codes and hints of certifications, from the person's own words. */
import type { Certification } from '../../knowledge/catalogue.ts';
import type { Facts, SectorId } from '../../knowledge/facts.ts';
import type { Occupation } from '../../knowledge/occupations/index.ts';
import type { Finding } from '../../knowledge/weights.ts';
import { rootsOf, type Roots } from './words.ts';

export interface Aim {
  roots: Roots;
  /** Best first; empty when the table does not know the job or no sector serves it. */
  sectors: readonly SectorId[];
  rome: ReadonlySet<string>;
  /** Domains of these codes: "C15" of "C1501". */
  domains: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** Words of titles. */
  hints: readonly Roots[];
  /** What was found for each certification: titles do not change between two plans. */
  found: WeakMap<Certification, Finding<'occupation'>>;
}

interface Entry {
  occupation: Occupation;
  roots: readonly string[];
  /** Only counts when it is all that was said: its words also mean other things. */
  whole: boolean;
}

const rncp = /^RNCP\d+$/i;
const all = ({ trade, rank }: Roots): string[] => [...trade, ...rank];

/** How many jobs are remembered: a bound, not a cache to tune. */
const remembered = 2000;

function index(occupations: readonly Occupation[]): ReadonlyMap<string, readonly Entry[]> {
  const byRoot = new Map<string, Entry[]>();
  for (const occupation of occupations) {
    const labels = [occupation.fr, occupation.en].map((said) => ({ said, use: 'any' }));
    const seen = new Set<string>();
    for (const { said, use } of [...labels, ...occupation.forms]) {
      const roots = all(rootsOf(said));
      const [first] = roots;
      const key = roots.join(' ');
      if (first === undefined || seen.has(key)) continue;
      seen.add(key);
      const entry = { occupation, roots, whole: use !== 'any' };
      const entries = byRoot.get(first);
      if (entries) entries.push(entry);
      else byRoot.set(first, [entry]);
    }
  }
  return byRoot;
}

/** The first three characters of a ROME code name its domain. */
export const domainOf = (code: string): string => code.slice(0, 3);

const aimOf = (roots: Roots, occupation: Occupation | null): Aim => {
  const hints = occupation?.certifications ?? [];
  return {
    roots,
    sectors: occupation?.sectors ?? [],
    rome: new Set(occupation?.rome),
    domains: new Set(occupation?.rome.map(domainOf)),
    numbers: new Set(hints.filter((hint) => rncp.test(hint)).map((hint) => hint.toUpperCase())),
    hints: hints.filter((hint) => !rncp.test(hint)).map(rootsOf),
    found: new WeakMap(),
  };
};

/**
 * Reads a target job against the occupations table; a longer form wins over a shorter, a job over a field. What the
 * table says of another sector than the ones that were said is left out: the words themselves still count.
 */
export function createAims(
  occupations: readonly Occupation[],
): (facts: Pick<Facts, 'occupation' | 'sectors'>) => Aim | null {
  const byRoot = index(occupations);
  const best = (said: ReadonlySet<string>): Occupation | null => {
    let found: Entry | null = null;
    const rank = ({ roots, occupation }: Entry): number =>
      roots.length * 2 + (occupation.kind === 'job' ? 1 : 0);
    for (const bare of said)
      for (const entry of byRoot.get(bare) ?? []) {
        if (entry.whole && entry.roots.length !== said.size) continue;
        if (!entry.roots.every((each) => said.has(each))) continue;
        if (!found || rank(entry) > rank(found)) found = entry;
      }
    return found?.occupation ?? null;
  };
  const seen = new Map<string, { known: Aim; bare: Aim }>();
  const look = (job: string): { known: Aim; bare: Aim } => {
    const before = seen.get(job);
    if (before) return before;
    const roots = rootsOf(job);
    const both = { known: aimOf(roots, best(new Set(all(roots)))), bare: aimOf(roots, null) };
    if (seen.size >= remembered) seen.clear();
    seen.set(job, both);
    return both;
  };
  return ({ occupation, sectors }) => {
    if (occupation === undefined) return null;
    const { known, bare } = look(occupation);
    return sectors && !known.sectors.some((sector) => sectors.includes(sector)) ? bare : known;
  };
}
