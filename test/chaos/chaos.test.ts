/** The short form of the chaos: three instances, a handful of kills. `npm run chaos` is the long one. */
import { expect, it } from 'vitest';
import { chaos } from './chaos.ts';

it('loses, doubles and disorders nothing when instances are killed', async () => {
  const { acknowledged, faults } = await chaos({
    instances: 3,
    talkers: 6,
    messages: 12,
    kills: 3,
    everyMs: 1_500,
  });
  expect(faults).toEqual([]);
  expect(acknowledged).toBe(6 * 12);
}, 180_000);
