/** Plans made lately, by what they were made from: most messages of a talk change no fact, and some compare with the plan before. */
import type { MakePlan, Plan } from './plan.ts';

/** How many: the plans of the talks under way, not an archive. */
const most = 64;

/** The same facts in any order: a memory that was stored comes back in the order of its schema. */
const inOrder = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, inner]) => [name, inOrder(inner)]);

export interface Remembered {
  makePlan: MakePlan;
  /** Whoever asks to be forgotten is forgotten here too; nobody knows which plan was theirs, so all go. */
  forget: () => void;
}

/** The same plans; those asked for again are not made again. Nothing may change a plan that it was given. */
export function remembered(makePlan: MakePlan): Remembered {
  const plans = new Map<string, Plan>();
  return {
    makePlan(facts, on, passed = []) {
      const key = JSON.stringify([on, passed, inOrder(facts)]);
      const plan = plans.get(key) ?? makePlan(facts, on, passed);
      // The one used last stands last, so that the first is the one to forget.
      plans.delete(key);
      plans.set(key, plan);
      const [oldest] = plans.keys();
      if (plans.size > most && oldest !== undefined) plans.delete(oldest);
      return plan;
    },
    forget: () => plans.clear(),
  };
}
