import { z } from 'zod'
import { type Address, addresses } from './addresses.ts'
import { components, Failure } from './schema-words.ts'

/** What stands in braces in an address. */
const pathParameters: Record<string, { description: string; example: string }> = {
  plan: { description: 'Slug of a plan.', example: 'basic-plan' },
  edition: { description: 'Number of an edition: 2, or 2.1 for a minor one.', example: '2' },
  consultation: { description: 'Slug of a consultation.', example: 'basic-plan-draft' },
  survey: { description: 'Slug of a survey.', example: 'citizens-2026' },
  event: { description: 'Slug of an event.', example: 'square-workshop' },
}
const parameters = {
  after: {
    name: 'after',
    in: 'query',
    description: 'Where the page begins. Follow `next` instead of making one up.',
    schema: { type: 'string' },
  },
  limit: {
    name: 'limit',
    in: 'query',
    description: 'How much a page holds.',
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
  },
  ifNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'ETag of an earlier answer.',
    schema: { type: 'string' },
  },
}

const at = (kind: 'schemas' | 'parameters' | 'responses', name: string) => ({ $ref: `#/components/${kind}/${name}` })
const json = (answer: z.ZodObject) => ({
  'application/json': { schema: at('schemas', components.get(answer)?.id ?? '') },
})

function describeAddress([path, [operationId, answer, summary, description]]: [string, Address]) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const isPaged = 'next' in answer.shape
  const operation = {
    ...{ operationId, summary, description },
    parameters: [
      ...names.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
        ...pathParameters[name],
      })),
      ...(isPaged ? [at('parameters', 'after'), at('parameters', 'limit')] : []),
      at('parameters', 'ifNoneMatch'),
    ],
    responses: {
      200: {
        description: 'What was asked for.',
        headers: { ETag: { description: 'Names these very bytes.', schema: { type: 'string' } } },
        content: json(answer),
      },
      304: { description: 'The bytes named by If-None-Match are still what would be sent.' },
      ...((isPaged || names.length > 0) && { 404: at('responses', 'NotFound') }),
      ...(isPaged && { 422: at('responses', 'Unreadable') }),
    },
  }
  return [path, { get: operation }]
}

/** Says each thing once: no pattern beside a format, no limits of whole numbers, and "or null" as a type. */
function simplify({ jsonSchema: schema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (schema.format) delete schema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  const [other, none] = schema.anyOf ?? []
  if (none?.type !== 'null' || !other?.type || other.enum) return
  delete schema.anyOf
  Object.assign(schema, other, { type: [other.type, 'null'] })
}

function describeSchemas() {
  const { schemas } = z.toJSONSchema(components, {
    target: 'openapi-3.1',
    uri: (name) => at('schemas', name).$ref,
    override: simplify,
  })
  return Object.fromEntries(Object.entries(schemas).map(([name, { $id, ...schema }]) => [name, schema]))
}

/** The OpenAPI document of /api/v1. */
export function describeApi(publicUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tomoni open data',
      version: '1',
      summary: '計画、修正履歴、意見募集の結果、行事を、だれでも機械で読めるようにしたもの',
      description:
        'Everything a municipality has published here about its plans: editions, revisions with their reasons, ' +
        'consultations and their results, events. Read-only, without registration, for every site (CORS). It never holds ' +
        'personal data or text that is not published. Moments are UTC; fiscal years run from April to March. ' +
        'Japanese text is given as written, never normalised.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    externalDocs: { description: 'このデータの使い方', url: `${publicUrl}/open-data` },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths: Object.fromEntries(Object.entries(addresses).map(describeAddress)),
    components: {
      schemas: describeSchemas(),
      parameters,
      responses: {
        NotFound: failure('There is no such thing, or it is not published.'),
        Unreadable: failure('The address is not one this server gave out.'),
      },
    },
  }
}

function failure(description: string) {
  return { description, content: json(Failure) }
}
