/** Everything the server may refuse, and how it says so: a status, a code, a sentence, and never a library's own text. */
import { words } from '../channels/words.ts';
import type { Locale } from '../../knowledge/locales.ts';
import type { sentences } from '../../locales/index.ts';
import { line } from '../../locales/line.ts';

type Sentences = (typeof sentences)['fr']['errors'];
export type Problem = keyof Sentences['http'];
export type FieldProblem = keyof Sentences['field'];

/** HTTP status and public code of each problem. */
export const problems: Readonly<Record<Problem, readonly [status: number, code: string]>> = {
  'bad-request': [400, 'BadRequest'],
  'bad-json': [400, 'BadJson'],
  'signed-out': [401, 'SignedOut'],
  forbidden: [403, 'Forbidden'],
  'token-missing': [401, 'TokenMissing'],
  'token-invalid': [403, 'TokenInvalid'],
  'token-expired': [403, 'TokenExpired'],
  unauthorized: [401, 'Unauthorized'],
  stranger: [403, 'TenantNotAllowed'],
  'not-found': [404, 'NotFound'],
  'code-unknown': [404, 'CodeUnknown'],
  'conversation-ended': [404, 'ConversationEnded'],
  'method-not-allowed': [405, 'MethodNotAllowed'],
  'too-large': [413, 'TooLarge'],
  'unsupported-media-type': [415, 'UnsupportedMediaType'],
  'too-many-requests': [429, 'TooManyRequests'],
  internal: [500, 'InternalError'],
  unavailable: [503, 'Unavailable'],
};

export interface BadField {
  path: string;
  problem: FieldProblem;
}

export class Refusal extends Error {
  readonly problem: Problem;
  readonly fields: readonly BadField[];
  /** Seconds, for 429 and 503. */
  readonly retryAfter: number | undefined;
  /** Overrides the language that the request prefers. */
  readonly locale: Locale | undefined;

  constructor(
    problem: Problem,
    more: { fields?: readonly BadField[]; retryAfter?: number; locale?: Locale | undefined } = {},
  ) {
    super(problem);
    this.problem = problem;
    this.fields = more.fields ?? [];
    this.retryAfter = more.retryAfter;
    this.locale = more.locale;
  }
}

/** The body of a refusal. */
export function refusalBody({ problem, fields }: Refusal, locale: Locale) {
  const say = words[locale];
  const named = fields.map((field) => ({
    path: field.path,
    message: say(line(`errors.field.${field.problem}`)),
  }));
  const message = say(line(`errors.http.${problem}`));
  return { error: { code: problems[problem][1], message, ...(named.length > 0 && { fields: named }) } };
}
