/** What the page keeps in the browser to find its conversation again: an address and a key, never a word that was said. */
import type { Variety } from '../../knowledge/locales.ts';
import { localeOf } from './varieties.ts';

export interface Session {
  conversationId: string;
  token: string;
  locale: Variety;
}

const key = 'cnam-orientation';

/** Reading storage throws where the browser blocks it; the conversation then lives as long as the page. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The session that was kept, or null: nothing kept, unreadable, or storage blocked. */
export function recall(): Session | null {
  const kept = quietly(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Session> | null); // checked below
  if (!kept || !isText(kept.conversationId) || !isText(kept.token)) return null;
  return {
    conversationId: kept.conversationId,
    token: kept.token,
    locale: localeOf(kept.locale) ?? 'fr',
  };
}

export const keep = (session: Session): void => {
  quietly(() => localStorage.setItem(key, JSON.stringify(session)));
};

export const drop = (): void => {
  quietly(() => localStorage.removeItem(key));
};
