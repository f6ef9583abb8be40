/** One call to the Direct Line routes of the page's own server, and what a refusal means for the conversation. */

/** `lost`: no answer, or a fault of the server; worth trying again. `expired`: the token. `gone`: the conversation. */
export type Refusal = 'lost' | 'busy' | 'expired' | 'gone' | 'refused';

export type Answer<T> = { ok: true; data: T } | { ok: false; why: Refusal; waitMs?: number };

const base = '/v3/directline';
const patienceMs = 15_000;

const meanings: Record<number, Refusal> = { 401: 'expired', 403: 'expired', 404: 'gone', 410: 'gone' };

function meaning(status: number): Refusal {
  if (status === 429 || status === 503) return 'busy';
  return meanings[status] ?? (status >= 500 || status === 408 ? 'lost' : 'refused');
}

interface Asked {
  token?: string | undefined;
  body?: unknown;
  /** Another form than JSON. */
  accept?: string;
}

/** One request to the page's own server. */
export const request = (
  method: 'GET' | 'POST',
  path: string,
  { token, body, accept }: Asked = {},
): Promise<Response> =>
  fetch(path, {
    method,
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(accept === undefined ? {} : { Accept: accept }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** Begins a conversation in the language that a tag names. */
export const begin = (locale: string): Promise<Response> =>
  request('POST', `${base}/conversations`, { body: { locale } });

interface Call extends Pick<Asked, 'token' | 'body'> {
  /** The same call, when it has already left. */
  begun?: Promise<Response> | undefined;
}

/** Never throws: what went wrong is in the answer. `path` begins with a slash, below the Direct Line base. */
export async function call<T>(
  method: 'GET' | 'POST',
  path: string,
  { token, body, begun }: Call = {},
): Promise<Answer<T>> {
  try {
    const response = await (begun ?? request(method, base + path, { token, body }));
    if (response.ok) return { ok: true, data: (await response.json()) as T }; // own server; readers check what they use
    const seconds = Number(response.headers.get('Retry-After'));
    return { ok: false, why: meaning(response.status), ...(seconds ? { waitMs: seconds * 1000 } : {}) };
  } catch {
    return { ok: false, why: 'lost' };
  }
}

/** Asks the page's own server for something else than JSON; null when it did not come. Never throws. */
export async function postJson(path: string, body: unknown, accept: string): Promise<Response | null> {
  try {
    const response = await request('POST', path, { body, accept });
    return response.ok ? response : null;
  } catch {
    return null;
  }
}
