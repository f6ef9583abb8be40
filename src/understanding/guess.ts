/** When nothing was understood: the nearest things the person may have meant, as texts they can send. */
import Fuse from 'fuse.js';
import type { FactName } from '../../knowledge/facts.ts';
import type { Text } from './text.ts';
import { fold } from './text.ts';
import { labelsOf } from './choices/labels.ts';

const most = 3;
/** Long texts are not misspelt labels. */
const longest = 60;

const indices = new Map<FactName | null, Fuse<{ label: string; folded: string }>>();

function indexOf(asked: FactName | null): Fuse<{ label: string; folded: string }> {
  const known = indices.get(asked);
  if (known) return known;
  const labels = labelsOf(asked).map((label) => ({ label, folded: fold(label) }));
  const made = new Fuse(labels, {
    keys: ['folded'],
    threshold: 0.4,
    ignoreLocation: true,
    minMatchCharLength: 3,
  });
  indices.set(asked, made);
  return made;
}

/** Closest labels of the question, best first, at most three. */
export function guessesFor(text: Text, asked: FactName | null): string[] {
  const typed = text.tokens.map(({ word }) => word).join(' ');
  if (typed.length < 3 || typed.length > longest) return [];
  return indexOf(asked)
    .search(typed, { limit: most })
    .map(({ item }) => item.label);
}
