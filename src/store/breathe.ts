/** Lets the event loop turn after every query: a synchronous driver would otherwise starve timers and sockets under load. */
import type { KyselyPlugin } from 'kysely';

export const breathe: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) => new Promise((resolve) => setImmediate(resolve, result)),
};
