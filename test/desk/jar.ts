/** As much of a browser as signing in needs: cookies by host, and requests that are not followed. */

export interface Jar {
  cookies: Map<string, string>;
  /** One request, without following; keeps the cookies of each host. */
  go: (url: string, body?: URLSearchParams) => Promise<{ status: number; to: string; text: string }>;
}

export function jar(): Jar {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async go(url, body) {
      const { origin } = new URL(url);
      const held = [...cookies].filter(([key]) => key.startsWith(origin));
      const cookie = held.map(([key, value]) => `${key.slice(origin.length + 1)}=${value}`).join('; ');
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie, accept: 'text/html' },
        ...(body && { method: 'POST', body }),
      });
      for (const line of answer.headers.getSetCookie()) {
        const [key = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(`${origin} ${key}`, value);
      }
      const to = answer.headers.get('location');
      return { status: answer.status, to: to ? new URL(to, url).href : '', text: await answer.text() };
    },
  };
}
