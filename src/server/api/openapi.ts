/** GET /openapi.json: everything under /v1, described from the schemas that check it. */
import { z } from 'zod';
import { planResponseSchema } from '../../guidance/plan-schema.ts';
import { sendJson } from '../answer.ts';
import { problems, type Problem } from '../refusal.ts';
import type { Route } from '../route.ts';
import {
  codeMade,
  codeOpened,
  codeOpening,
  contactAsked,
  contactKnown,
  contactSent,
  nothing,
} from './own-schemas.ts';
import { errorResponse, hearRequest, hearResponse, planRequest } from './schemas.ts';

const json = (name: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});

/** What any operation may answer instead. */
const refused: readonly Problem[] = ['too-many-requests', 'unavailable'];
/** What one that reads a body may. */
const refusedBody: readonly Problem[] = ['bad-request', 'too-large', 'unsupported-media-type'];
/** What one of a person's own conversation may. */
const refusedToken: readonly Problem[] = ['token-missing', 'token-invalid', 'conversation-ended'];

const errors = (all: readonly Problem[]) =>
  Object.fromEntries(
    all.map((problem) => {
      const [status, code] = problems[problem];
      return [String(status), { description: code, content: json('Error') }];
    }),
  );

/** A plan may also be read on paper: what the request accepts decides. */
const page = { 'text/html': { schema: { type: 'string' } } };
const paper = { ...page, 'application/pdf': { schema: { type: 'string', format: 'binary' } } };

interface Operation {
  id: string;
  summary: string;
  takes?: string;
  gives: string;
  status?: 200 | 201;
  /** Other forms of the answer: with the status 200. */
  forms?: object;
  /** Needs the token of the conversation. */
  own?: true;
  may?: readonly Problem[];
}

function operation({ id, summary, takes, gives, status = 200, forms = {}, own, may = [] }: Operation) {
  const given = {
    [status]: { description: 'OK', content: { ...json(gives), ...(status === 200 && forms) } },
  };
  return {
    operationId: id,
    summary,
    ...(own && { security: [{ conversation: [] }] }),
    ...(takes && { requestBody: { required: true, content: json(takes) } }),
    responses: {
      ...(status !== 200 && Object.keys(forms).length > 0 && { 200: { description: 'OK', content: forms } }),
      ...given,
      ...errors([...refused, ...(takes ? refusedBody : []), ...(own ? refusedToken : []), ...may]),
    },
  };
}

function schema(type: z.ZodType, io: 'input' | 'output') {
  // A component must not carry a dialect of its own: the document names it once.
  const { $schema: _dialect, ...described } = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return described;
}

const anyCommune = (): boolean => true;

export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Cnam orientation',
    version: '1',
    description:
      'Hears what a person says, and plans from the facts: nothing of that is kept. Codes and contact requests belong to a conversation.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  servers: [{ url: '/' }],
  paths: {
    '/v1/hear': {
      post: operation({
        id: 'hear',
        summary: 'From what was said to facts',
        takes: 'HearRequest',
        gives: 'Heard',
      }),
    },
    '/v1/plan': {
      post: operation({
        id: 'plan',
        summary: 'From facts to a plan',
        takes: 'PlanRequest',
        gives: 'Plan',
        forms: paper,
      }),
    },
    '/v1/codes': {
      post: operation({
        id: 'makeCode',
        summary: 'A code that opens this conversation elsewhere, in place of any earlier one',
        gives: 'Code',
        status: 201,
        own: true,
      }),
    },
    '/v1/codes/revoke': {
      post: operation({ id: 'revokeCode', summary: 'Takes the code back', gives: 'Nothing', own: true }),
    },
    '/v1/codes/open': {
      post: operation({
        id: 'openCode',
        summary: 'The conversation of a code; may wait its turn',
        takes: 'CodeOpening',
        gives: 'CodeOpened',
        may: ['code-unknown'],
      }),
    },
    '/v1/contact': {
      get: operation({
        id: 'knownContact',
        summary: 'Who would be asked, and what was asked already',
        gives: 'ContactKnown',
        own: true,
      }),
      post: operation({
        id: 'askContact',
        summary: 'Asks to be contacted, with consent; as text/html the same to print, and nothing is kept',
        takes: 'ContactRequest',
        gives: 'ContactSent',
        status: 201,
        forms: page,
        own: true,
      }),
    },
    '/v1/contact/withdraw': {
      post: operation({
        id: 'withdrawContact',
        summary: 'Takes the request back',
        gives: 'Nothing',
        own: true,
      }),
    },
  },
  components: {
    schemas: {
      HearRequest: schema(hearRequest(anyCommune), 'input'),
      Heard: schema(hearResponse, 'output'),
      PlanRequest: schema(planRequest(anyCommune), 'input'),
      Plan: schema(planResponseSchema, 'output'),
      Error: schema(errorResponse, 'output'),
      Code: schema(codeMade, 'output'),
      CodeOpening: schema(codeOpening, 'input'),
      CodeOpened: schema(codeOpened, 'output'),
      ContactKnown: schema(contactKnown, 'output'),
      ContactRequest: schema(contactAsked, 'input'),
      ContactSent: schema(contactSent, 'output'),
      Nothing: schema(nothing, 'output'),
    },
    securitySchemes: {
      conversation: {
        type: 'http',
        scheme: 'bearer',
        description: 'The token of a Direct Line conversation.',
      },
    },
  },
});

export function openApiRoute(): Route {
  // Made when first asked for: few ever ask.
  let made: ReturnType<typeof openApi> | undefined;
  return {
    method: 'get',
    path: '/openapi.json',
    answer: ({ res }) => sendJson(res, 200, (made ??= openApi())),
  };
}
