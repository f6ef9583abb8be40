/** Calls about the conversation beside the talk: its code, the wish to be contacted, whether an article helped. */
import { shapedCode } from './code-shape.ts';
import { keep, recall, type Session } from './session.ts';

const patienceMs = 15_000;

/** Asks with the conversation's own token; null when it did not work. Never throws. */
export async function own<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T | null> {
  try {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        Authorization: `Bearer ${recall()?.token ?? ''}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.ok ? ((await response.json()) as T) : null; // own server; readers check what they use
  } catch {
    return null;
  }
}

/** Tells whether an article helped: an event, which nothing answers. False when it could not be sent. */
export async function helped(article: string, useful: boolean): Promise<boolean> {
  const path = `/v3/directline/conversations/${recall()?.conversationId ?? ''}/activities`;
  return (await own('POST', path, { type: 'event', name: 'rating', value: { useful, article } })) !== null;
}

/** Makes the conversation of a code this browser's own. False when the text holds no code that works. */
export async function openByCode(text: string, locale: Session['locale']): Promise<boolean> {
  const code = shapedCode(text);
  if (code === null) return false;
  const opened = await own<{ conversationId?: string; token?: string }>('POST', '/v1/codes/open', { code });
  if (!opened?.conversationId || !opened.token) return false;
  keep({ conversationId: opened.conversationId, token: opened.token, locale });
  return true;
}
