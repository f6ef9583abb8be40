/** GET /openapi.json: the guidance API described from the schemas that check it. */
import { z } from 'zod';
import { planResponseSchema } from '../../guidance/plan-schema.ts';
import { sendJson } from '../answer.ts';
import { problems, type Problem } from '../refusal.ts';
import type { Route } from '../route.ts';
import { errorResponse, hearRequest, hearResponse, planRequest } from './schemas.ts';

const json = (name: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});

/** What any operation that reads a body may answer instead. */
const refused: readonly Problem[] = [
  'bad-request',
  'too-large',
  'unsupported-media-type',
  'too-many-requests',
  'unavailable',
];

const errors = Object.fromEntries(
  refused.map((problem) => {
    const [status, code] = problems[problem];
    return [String(status), { description: code, content: json('Error') }];
  }),
);

/** A plan may also be read on paper: what the request accepts decides. */
const paper = {
  'text/html': { schema: { type: 'string' } },
  'application/pdf': { schema: { type: 'string', format: 'binary' } },
};

const operation = (
  operationId: string,
  summary: string,
  request: string,
  response: string,
  forms: object = {},
) => ({
  post: {
    operationId,
    summary,
    requestBody: { required: true, content: json(request) },
    responses: { 200: { description: 'OK', content: { ...json(response), ...forms } }, ...errors },
  },
});

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
    description: 'Hears what a person says, and plans from the facts. Stateless: nothing is kept.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  servers: [{ url: '/' }],
  paths: {
    '/v1/hear': operation('hear', 'From what was said to facts', 'HearRequest', 'Heard'),
    '/v1/plan': operation('plan', 'From facts to a plan', 'PlanRequest', 'Plan', paper),
  },
  components: {
    schemas: {
      HearRequest: schema(hearRequest(anyCommune), 'input'),
      Heard: schema(hearResponse, 'output'),
      PlanRequest: schema(planRequest(anyCommune), 'input'),
      Plan: schema(planResponseSchema, 'output'),
      Error: schema(errorResponse, 'output'),
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
