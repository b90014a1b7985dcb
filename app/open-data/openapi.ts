import { ref } from './schema-words.ts'
import { schemas } from './schemas.ts'

type Part = { [key: string]: unknown }

const inPath = (name: string, description: string, example: string): Part => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
  example,
})
const plan = inPath('plan', 'Slug of a plan.', 'basic-plan')
const edition = inPath('edition', 'Number of an edition: 2, or 2.1 for a minor one.', '2')
const consultation = inPath('consultation', 'Slug of a consultation.', 'basic-plan-draft')
const survey = inPath('survey', 'Slug of a survey.', 'citizens-2026')
const event = inPath('event', 'Slug of an event.', 'square-workshop')
const paging = [
  { $ref: '#/components/parameters/after' },
  { $ref: '#/components/parameters/limit' },
  { $ref: '#/components/parameters/ifNoneMatch' },
]
const whole = [{ $ref: '#/components/parameters/ifNoneMatch' }]

/** One address: what it gives, in English with a Japanese summary. */
function get(operationId: string, summary: string, description: string, schema: Part, parameters: Part[]): Part {
  const refused = { $ref: '#/components/responses/NotFound' }
  const isPaged = parameters.includes(paging[0] as Part)
  return {
    get: {
      operationId,
      summary,
      description,
      parameters,
      responses: {
        200: {
          description: 'What was asked for.',
          headers: { ETag: { description: 'Names these very bytes.', schema: { type: 'string' } } },
          content: { 'application/json': { schema } },
        },
        304: { description: 'The bytes named by If-None-Match are still what would be sent.' },
        ...(parameters.length > whole.length && { 404: refused }),
        ...(isPaged && { 422: { $ref: '#/components/responses/Unreadable' } }),
      },
    },
  }
}

const paths: Record<string, Part> = {
  '/openapi.json': get(
    'describe',
    'この説明書',
    'This document.',
    { type: 'object', required: ['openapi', 'info', 'paths'] },
    whole,
  ),
  '/plans': get('listPlans', '計画の一覧', 'Plans with a published edition, by slug.', ref('PlanPage'), paging),
  '/plans/{plan}': get(
    'readPlan',
    '計画（版と意見募集の一覧を含む）',
    'One plan with its editions and consultations.',
    ref('Plan'),
    [plan, ...whole],
  ),
  '/plans/{plan}/editions/{edition}': get(
    'readEdition',
    '版の本文（章・節・項と段落）',
    'The text of a published edition: sections in reading order, each with its blocks.',
    ref('EditionPage'),
    [plan, edition, ...paging],
  ),
  '/plans/{plan}/revisions': get(
    'listRevisions',
    '修正履歴（前・後・理由・きっかけ）',
    'Every published change of the plan with the wording before and after, the reason and the causes, oldest first.',
    ref('RevisionPage'),
    [plan, ...paging],
  ),
  '/consultations/{consultation}': get(
    'readConsultation',
    '意見募集の案内',
    'A call for comments as its notice states it. Opinions are not part of it: they become public with the result.',
    ref('Consultation'),
    [consultation, ...whole],
  ),
  '/consultations/{consultation}/result': get(
    'readResult',
    '結果の公表（件数、意見の概要と市の考え方、直したところ）',
    'The published result: counts, and per group of similar opinions their summary, the municipality’s view, its ' +
      'handling category and the revisions it caused. Revisions are read at /plans/{plan}/revisions.',
    ref('ResultPage'),
    [consultation, ...paging],
  ),
  '/surveys': get('listSurveys', 'アンケートの一覧', 'Surveys that are public, by slug.', ref('SurveyPage'), paging),
  '/surveys/{survey}': get(
    'readSurvey',
    'アンケートの案内',
    'A survey as its page tells of it. Single answers are never published.',
    ref('Survey'),
    [survey, ...whole],
  ),
  '/surveys/{survey}/results': get(
    'readSurveyResults',
    'アンケートの結果（単純集計、クロス集計、満足度と重要度）',
    'The published figures of a survey. Numbers that stand for fewer than five people, and those that would give such ' +
      'numbers away, are null. Random sample and open answers are never added up.',
    ref('SurveyTablePage'),
    [survey, ...paging],
  ),
  '/events': get('listEvents', '行事の一覧', 'Events that are public, by slug.', ref('EventPage'), paging),
  '/events/{event}': get(
    'readEvent',
    '行事（開催回、会場、申込みの期間）',
    'An event with its sessions as its page tells of it. Who applied, and how many, is never part of it.',
    ref('Event'),
    [event, ...whole],
  ),
  '/groups': get(
    'listGroups',
    '団体の一覧（団体が公開に同意した項目だけ）',
    'Registered groups by slug, each with what it consented to publish.',
    ref('GroupPage'),
    paging,
  ),
}

const failure = (description: string): Part => ({
  description,
  content: { 'application/json': { schema: ref('Error') } },
})

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
    paths,
    components: {
      schemas,
      parameters: {
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
      },
      responses: {
        NotFound: failure('There is no such thing, or it is not published.'),
        Unreadable: failure('The address is not one this server gave out.'),
      },
    },
  }
}
