/** Headers of every answer, and the description of the API. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, post } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => void (server = await startServer(echo, { ALLOWED_ORIGINS: 'https://www.cnam.fr' })));

describe('headers', () => {
  const preflight = (origin: string) =>
    ask(`${server.url}/v3/directline/conversations`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });

  it('share with the allowed origins alone', async () => {
    const allowed = await preflight('https://www.cnam.fr');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://www.cnam.fr');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('x-ms-bot-agent');
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    expect(
      (await preflight('https://www.cnam.fr.evil.example')).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });

  it('close everything that a page does not need', async () => {
    const { headers } = await ask(`${server.url}/health/live`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'self' https://www.cnam.fr");
    expect(policy).not.toMatch(/unsafe|\*|https:;/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('let in what stands in the page itself by its hash, and nothing else inline', async () => {
    const { headers, json: text } = await ask(`${server.url}/`);
    const policy = headers.get('content-security-policy') ?? '';
    const admitted = (tag: string): string[] =>
      [...String(text).matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gsu'))].map(
        ([, inline = '']) => `'sha256-${createHash('sha256').update(inline).digest('base64')}'`,
      );
    expect(policy).toContain(`script-src 'self' ${admitted('script').join(' ')};`);
    expect(policy).toContain(`style-src 'self' ${admitted('style').join(' ')};`);
    expect(policy).not.toMatch(/unsafe|\*|https:;/);
  });

  it('forbid keeping data', async () => {
    const { headers } = await post(`${server.url}/v3/directline/conversations`);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
