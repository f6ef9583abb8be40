/** The people whom the tests' OpenID provider knows, and a free address for it to be at. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who the provider knows; anyone who gives their name may sign in as them. */
export const groups: Record<string, string[]> = {
  ada: ['cnam-advisors'],
  eve: ['cnam-editors'],
  mallory: ['others'],
  troyes: ['cnam-advisors'],
  reims: ['cnam-advisors'],
  nowhere: ['cnam-advisors'],
  both: ['cnam-advisors'],
};

/** The centre that the provider knows them to work at. */
export const centre: Record<string, unknown> = {
  troyes: '10387',
  reims: ['51454'],
  nowhere: '00000',
  both: ['10387', '51454'],
};

export async function listening(): Promise<{ server: Server; url: string }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is never a pipe's name.
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
