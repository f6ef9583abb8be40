/** Calls to the desk's own API: the cookie says who asks, the token that this page asks. */

/** `out`: the session has ended. `slow`: too much was asked. `none`: there is no such thing. `lost`: no answer. */
export type Trouble = 'out' | 'slow' | 'none' | 'lost';

export type Result<T> = { data: T } | { trouble: Trouble };

const patienceMs = 15_000;
const troubles: Record<number, Trouble> = { 401: 'out', 403: 'out', 404: 'none', 429: 'slow', 503: 'slow' };

export type Call = <T>(path: string, body: unknown) => Promise<Result<T>>;

/** Never throws: what went wrong is in the answer. */
export const caller =
  (csrf: string): Call =>
  async <T>(path: string, body: unknown): Promise<Result<T>> => {
    try {
      const response = await fetch(`/conseiller/${path}`, {
        method: 'POST',
        cache: 'no-store',
        signal: AbortSignal.timeout(patienceMs),
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf },
        body: JSON.stringify(body),
      });
      if (!response.ok) return { trouble: troubles[response.status] ?? 'lost' };
      return { data: (await response.json()) as T }; // own server, own types
    } catch {
      return { trouble: 'lost' };
    }
  };
