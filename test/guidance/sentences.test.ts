/** Every sentence of every plan exists, has its values, and its sources are listed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sources } from '../../knowledge/sources.ts';
import { sentences } from '../../locales/index.ts';
import type { Line, Param } from '../../locales/line.ts';
import { anyFacts } from './arbitrary-facts.ts';
import { plan, today } from './knowledge.ts';

/** Every line inside a value, however deep. */
function linesOf(value: unknown): Line[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(linesOf);
  // Only lines carry a `key` in a plan.
  return 'key' in value ? [value as Line, ...inner] : inner;
}

function template(key: string): string[] {
  let tree: unknown = sentences.fr;
  const parts = key.split('.');
  const last = parts.pop() ?? '';
  for (const part of parts) tree = (tree as Record<string, unknown>)[part]; // the locale is a tree of objects
  const leaf = tree as Record<string, string> | undefined; // its last branch holds texts
  return [leaf?.[last], leaf?.[`${last}_one`], leaf?.[`${last}_other`]].filter((text) => text !== undefined);
}

const given = (param: Param | undefined): boolean => param !== undefined && param !== '';

const runs = { numRuns: 150 };

describe('every plan', () => {
  it('only says sentences that exist, with every value they mention, and gives every source', () => {
    const known = new Set(sources.map(({ id }) => id));
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = plan(facts, today);
        for (const { key, params } of linesOf(found)) {
          const texts = template(key);
          expect(texts.length, key).toBeGreaterThan(0);
          for (const text of texts)
            for (const [, name = ''] of text.matchAll(/\{\{\s*(\w+)/g))
              expect(given(params?.[name]), `${key} needs ${name}`).toBe(true);
        }
        const listed = new Set(found.sources.map(({ id }) => id));
        for (const id of listed) expect(known).toContain(id);
        for (const { source } of found.steps) if (source) expect(listed).toContain(source);
        for (const { source } of found.centres) expect(listed).toContain(source);
        for (const { certification } of found.recommendations) expect(listed).toContain(certification.source);
      }),
      runs,
    );
  });
});
