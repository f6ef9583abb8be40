/** What variables of the environment are made of: lists, and addresses of this machine. */
import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
const families = { 4: 'ipv4', 6: 'ipv6' } as const;

/** A host by name or address, which may stand in brackets as in a URL. */
export function isLoopback(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '');
  const family = isIP(address);
  return family === 4 || family === 6 ? loopback.check(address, families[family]) : address === 'localhost';
}

/** Separated by commas. */
export const list = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
