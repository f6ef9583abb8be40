/** How much one address may ask: a bucket that refills, kept for as few addresses as there are busy ones. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Trier } from '../channels/kept.ts';
import { Refusal } from './refusal.ts';

/** The address that counts: the socket's, or the one that the last trusted proxy saw. */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const direct = socket.remoteAddress ?? '';
  if (proxies === 0) return direct;
  const told = String(headers['x-forwarded-for'] ?? '').split(',');
  const address = told.at(-proxies)?.trim() ?? '';
  return isIP(address) ? address : direct;
}

/** Neighbours of one household share an IPv6 /64; a mapped IPv4 address is that address. */
export function bucketOf(address: string, groups = 4): string {
  if (address.startsWith('::ffff:') && address.includes('.')) return address.slice(7);
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return `${[...front, ...zeros, ...back].slice(0, groups).join(':')}::/${groups * 16}`;
}

/** Whoever tries a code from an address: they share a place in the line with their IPv4 /24 or IPv6 /48. */
export function trierAt(address: string): Trier {
  const bucket = bucketOf(address, 3);
  return { who: address, network: bucket.replace(/^(\d+\.\d+\.\d+)\.\d+$/, '$1.0/24') };
}

export interface Allowance {
  /** Requests at once. */
  burst: number;
  perSecond: number;
}

/** Addresses remembered; beyond, those whose bucket is full again are forgotten first. */
const addressLimit = 50_000;

/** Throws Refusal 429 when an address has used up its allowance. `now` gives milliseconds. */
export function limiter({ burst, perSecond }: Allowance, now: () => number): (address: string) => void {
  const buckets = new Map<string, { left: number; at: number }>();

  const prune = (at: number): void => {
    for (const [address, bucket] of buckets)
      if (bucket.left + ((at - bucket.at) / 1000) * perSecond >= burst) buckets.delete(address);
    // Every address is busy: start afresh rather than grow.
    if (buckets.size >= addressLimit) buckets.clear();
  };

  return (address) => {
    const key = bucketOf(address);
    const at = now();
    const known = buckets.get(key);
    if (!known && buckets.size >= addressLimit) prune(at);
    // A clock set back must not empty the bucket.
    const passed = known ? Math.max(0, at - known.at) / 1000 : 0;
    const left = Math.min(burst, (known?.left ?? burst) + passed * perSecond);
    if (left < 1) {
      const seconds = Math.ceil((1 - left) / perSecond);
      throw new Refusal('too-many-requests', { retryAfter: Math.min(60, Math.max(1, seconds)) });
    }
    buckets.set(key, { left: left - 1, at });
  };
}
