/** Calls about the conversation beside the talk: its code, and the wish to be contacted. */
import { shapedCode } from './code-shape.ts';
import { request } from './http.ts';
import { keep, recall, type Session } from './session.ts';

/** Asks with the conversation's own token; null when it did not work. Never throws. */
export async function own<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T | null> {
  try {
    const response = await request(method, path, { token: recall()?.token ?? '', body });
    return response.ok ? ((await response.json()) as T) : null; // own server; readers check what they use
  } catch {
    return null;
  }
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
