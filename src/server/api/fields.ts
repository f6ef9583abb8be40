/** Checks a body against a schema; what does not fit is named by its path, in our own words. */
import type { z } from 'zod';
import { localeIds, type Locale } from '../../../knowledge/locales.ts';
import { Refusal, type BadField, type FieldProblem } from '../refusal.ts';

type Issue = z.core.$ZodIssue;

/** What each of zod's issue codes is called here; the rest is `invalid`. */
const problemOf: Partial<Record<Issue['code'], FieldProblem>> = {
  invalid_type: 'type',
  invalid_value: 'choice',
  invalid_format: 'form',
  too_small: 'small',
  too_big: 'big',
  not_multiple_of: 'form',
};

/** Problems that our own refinements name in their message. */
const named: readonly FieldProblem[] = ['day', 'range', 'commune', 'department'];

const pathLimit = 120;
const fieldLimit = 20;

const joined = (path: readonly PropertyKey[]): string => path.map(String).join('.').slice(0, pathLimit);

function badFields(issue: Issue): BadField[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: joined([...issue.path, key]), problem: 'unknown' }));
  const path = joined(issue.path);
  if (issue.code === 'custom')
    return [{ path, problem: named.find((name) => name === issue.message) ?? 'invalid' }];
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ path, problem: 'missing' }];
  return [{ path, problem: problemOf[issue.code] ?? 'invalid' }];
}

/** The language that a body asks its errors in, when it names one that we speak. */
const localeOf = (body: unknown): Locale | undefined =>
  typeof body === 'object' && body !== null && 'locale' in body
    ? localeIds.find((known) => known === body.locale)
    : undefined;

/** The value, or a Refusal 400 with a path for everything that does not fit. */
export function fitting<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body, { reportInput: true });
  if (read.success) return read.data;
  const fields = read.error.issues.flatMap(badFields).slice(0, fieldLimit);
  throw new Refusal('bad-request', { fields, locale: localeOf(body) });
}
