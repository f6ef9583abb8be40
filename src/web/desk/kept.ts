/** The answers outlive a reload of the tab, and nothing else: they go when it is closed, with "restart", and on signing out. */
import type { Dossier } from '../../../dialogs/desk/view.ts';

const key = 'cnam-desk';

/** Reading storage throws where the browser blocks it; the answers then live as long as the page. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

export const keep = ({ facts, passed }: Dossier): void => {
  quietly(() => sessionStorage.setItem(key, JSON.stringify({ facts, passed })));
};

export const drop = (): void => {
  quietly(() => sessionStorage.removeItem(key));
};

export const blank: Dossier = { facts: {}, passed: [] };

/** What was kept, checked again by the server. */
export function recall(): Dossier {
  const kept = quietly(() => JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Dossier> | null); // the server checks it
  return kept?.facts && Array.isArray(kept.passed) ? { facts: kept.facts, passed: kept.passed } : blank;
}
