/** What people think of a plan or of an article, by whatever channel they say it: counted once a conversation. */
import type { ArticleId } from '../../knowledge/articles/index.ts';
import type { Store } from '../store/store.ts';
import { kept, type Screen } from './kept.ts';

export type Opinion =
  | { about: 'plan'; useful: boolean; /** As typed; empty when they gave none. */ word: string }
  /** Nothing but a count is kept of it. */
  | { about: ArticleId; useful: boolean };

/** Adds to the count of a name; a change of mind takes away. */
export type Count = (kind: 'rated' | 'helped' | 'unhelped', name: string, by: 1 | -1) => void;

export interface OpinionParts {
  store: Pick<Store, 'get' | 'rate'>;
  screen: Screen;
  /** Epoch milliseconds. */
  now: () => number;
  count: Count;
}

export interface Opinions {
  /** Takes an opinion of a conversation that is known to exist. */
  give: (conversation: string, opinion: Opinion) => Promise<void>;
  /** On plans, since the start. */
  rated: { yes: number; no: number };
}

/** Opinions remembered, the oldest forgotten first: whoever presses again, or otherwise, is one person. */
const remembered = 20_000;

export function opinions({ store, screen, now, count }: OpinionParts): Opinions {
  const given = new Map<string, boolean>();
  const rated = { yes: 0, no: 0 };

  const add = (about: Opinion['about'], useful: boolean, by: 1 | -1): void => {
    if (about !== 'plan') return count(useful ? 'helped' : 'unhelped', about, by);
    const answer = useful ? 'yes' : 'no';
    rated[answer] += by;
    count('rated', answer, by);
  };

  return {
    rated,
    async give(conversation, opinion) {
      const { about, useful } = opinion;
      if (opinion.about === 'plan') {
        const word = opinion.word && kept(opinion.word, screen).text;
        await store.rate(conversation, { useful, word: word || null, now: now() });
      }
      const key = `${about} ${conversation}`;
      const before = given.get(key);
      if (before === useful) return;
      if (before !== undefined) add(about, before, -1);
      add(about, useful, 1);
      given.delete(key);
      given.set(key, useful);
      const [oldest] = given.keys();
      if (given.size > remembered && oldest !== undefined) given.delete(oldest);
    },
  };
}
