import { z } from 'zod'
import { Consultation, ResultPage } from './consultation-schemas.ts'
import { Event, EventPage } from './event-schemas.ts'
import { GroupPage } from './group-schemas.ts'
import { EditionPage, Plan, PlanPage, RevisionPage } from './plan-schemas.ts'
import { named, text } from './schema-words.ts'
import { Survey, SurveyPage, SurveyTablePage } from './survey-schemas.ts'

const part = z.record(z.string(), z.unknown())
export const Description = named('Description', 'An OpenAPI document.', {
  openapi: text('Version of OpenAPI.'),
  ...{ info: part, externalDocs: part, servers: z.array(part), paths: part, components: part },
})

/** One address: what it gives, in English with a Japanese summary. */
export type Address = [operationId: string, answer: z.ZodObject, summary: string, description: string]

/** Every address of /api/v1. */
export const addresses: Record<string, Address> = {
  '/openapi.json': ['describe', Description, 'この説明書', 'This document.'],
  '/plans': ['listPlans', PlanPage, '計画の一覧', 'Plans with a published edition, by slug.'],
  '/plans/{plan}': [
    'readPlan',
    Plan,
    '計画（版と意見募集の一覧を含む）',
    'One plan with its editions and consultations.',
  ],
  '/plans/{plan}/editions/{edition}': [
    'readEdition',
    EditionPage,
    '版の本文（章・節・項と段落）',
    'The text of a published edition: sections in reading order, each with its blocks.',
  ],
  '/plans/{plan}/revisions': [
    'listRevisions',
    RevisionPage,
    '修正履歴（前・後・理由・きっかけ）',
    'Every published change of the plan with the wording before and after, the reason and the causes, oldest first.',
  ],
  '/consultations/{consultation}': [
    'readConsultation',
    Consultation,
    '意見募集の案内',
    'A call for comments as its notice states it. Opinions are not part of it: they become public with the result.',
  ],
  '/consultations/{consultation}/result': [
    'readResult',
    ResultPage,
    '結果の公表（件数、意見の概要と市の考え方、直したところ）',
    'The published result: counts, and per group of similar opinions their summary, the municipality’s view, its ' +
      'handling category and the revisions it caused. Revisions are read at /plans/{plan}/revisions.',
  ],
  '/surveys': ['listSurveys', SurveyPage, 'アンケートの一覧', 'Surveys that are public, by slug.'],
  '/surveys/{survey}': [
    'readSurvey',
    Survey,
    'アンケートの案内',
    'A survey as its page tells of it. Single answers are never published.',
  ],
  '/surveys/{survey}/results': [
    'readSurveyResults',
    SurveyTablePage,
    'アンケートの結果（単純集計、クロス集計、満足度と重要度）',
    'The published figures of a survey. Numbers that stand for fewer than five people, and those that would give such ' +
      'numbers away, are null. Random sample and open answers are never added up.',
  ],
  '/events': ['listEvents', EventPage, '行事の一覧', 'Events that are public, by slug.'],
  '/events/{event}': [
    'readEvent',
    Event,
    '行事（開催回、会場、申込みの期間）',
    'An event with its sessions as its page tells of it. Who applied, and how many, is never part of it.',
  ],
  '/groups': [
    'listGroups',
    GroupPage,
    '団体の一覧（団体が公開に同意した項目だけ。休止中・登録抹消の団体は状態で分かる）',
    'Groups by slug, each with what it consented to publish. Those that rest or were struck off stay in it, with their state.',
  ],
}
