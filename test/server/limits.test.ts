/** Limits per address, and whose address counts. */
import { describe, expect, it } from 'vitest';
import { ask, post } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer } from '../harness/server.ts';
import { bucketOf, limiter } from '../../src/server/limits.ts';

const limited = { RATE_LIMIT: '' };

async function statuses(url: string, count: number, from?: string): Promise<number[]> {
  const headers = from === undefined ? {} : { 'X-Forwarded-For': from };
  const seen: number[] = [];
  for (let index = 0; index < count; index += 1)
    seen.push((await post(`${url}/v3/directline/tokens/generate`, undefined, headers)).status);
  return seen;
}

describe('new conversations', () => {
  it('meet a 429 before the two hundredth in a row, with a short wait, while the probe never does', async () => {
    const { url } = await startServer(echo, limited);
    const begun = () => post(`${url}/v3/directline/conversations`);
    let refused = await begun();
    for (let count = 1; count < 200 && refused.status !== 429; count += 1) refused = await begun();
    expect(refused.status).toBe(429);
    const wait = refused.headers.get('retry-after') ?? '';
    expect(wait).toMatch(/^\d+$/);
    expect(Number(wait)).toBeGreaterThanOrEqual(1);
    expect(Number(wait)).toBeLessThanOrEqual(60);
    expect((await ask(`${url}/health/ready`)).status).toBe(200);
  }, 60_000);

  it('count by socket: a header that anyone may write changes nothing', async () => {
    const { url } = await startServer(echo, limited);
    const seen: number[] = [];
    for (let index = 0; index < 200; index += 1) seen.push(...(await statuses(url, 1, `10.0.0.${index}`)));
    expect(seen).toContain(429);
  }, 60_000);

  it('count by what the trusted proxy saw, and by nothing before it', async () => {
    const { url } = await startServer(echo, { ...limited, TRUST_PROXY: '1' });
    const seen = await statuses(url, 200, '10.0.0.1');
    expect(seen).toContain(429);
    expect(await statuses(url, 1, '10.0.0.2')).toEqual([200]);
    expect(await statuses(url, 20, '10.0.0.2, 10.0.0.1')).toContain(429);
  }, 60_000);

  it('are not counted for a site that presents the server’s secret, and for no other', async () => {
    const secret = 'a-secret-of-more-than-32-characters';
    const { url } = await startServer(echo, { ...limited, DIRECT_LINE_SECRET: secret });
    const mint = async (key: string): Promise<number> =>
      (await post(`${url}/v3/directline/tokens/generate`, {}, { Authorization: `Bearer ${key}` })).status;
    for (let index = 0; index < 200; index += 1) expect(await mint(secret)).toBe(200);
    const others = new Set<number>();
    for (let index = 0; index < 200; index += 1) others.add(await mint(`${secret}x`));
    expect(others).toContain(429);
  }, 60_000);

  it('are not counted when limits are off', async () => {
    const { url } = await startServer(echo);
    expect(new Set(await statuses(url, 200))).toEqual(new Set([200]));
  }, 60_000);
});

describe('a bucket', () => {
  it('refills with time, and never from a clock set back', () => {
    let now = 1_000_000;
    const spend = limiter({ burst: 2, perSecond: 0.5 }, () => now);
    spend('a');
    spend('a');
    expect(() => spend('a')).toThrow(expect.objectContaining({ retryAfter: 2 }));
    spend('b');
    now -= 500_000;
    expect(() => spend('a')).toThrow();
    now += 500_000 + 2_000;
    expect(() => spend('a')).not.toThrow();
  });

  it.each([
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['10.0.0.1', '10.0.0.1'],
  ])('of %s is %s', (address, bucket) => {
    expect(bucketOf(address)).toBe(bucket);
  });
});
