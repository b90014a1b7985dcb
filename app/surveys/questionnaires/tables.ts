import type { Generated } from 'kysely'
import type { TranslatedFrom } from '#app/wording.ts'
import type { ItemKind } from './kinds.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

export interface SurveySeriesTable {
  id: string
  title: string
  createdAt: Generated<Date>
}

export interface SurveysTable {
  id: string
  slug: string
  seriesId: string
  wave: number
  title: string
  titleEasy: string | null
  titleEn: string | null
  purpose: Generated<string>
  purposeEasy: string | null
  purposeEn: string | null
  audience: Generated<string>
  audienceEasy: string | null
  audienceEn: string | null
  privacy: Generated<string>
  privacyEasy: string | null
  privacyEn: string | null
  departmentId: string
  contact: Generated<string>
  opensAt: Date
  closesAt: Date
  sample: boolean
  open: boolean
  population: number | null
  excess: Generated<'first' | 'none'>
  /** Of a hundred paper sheets, so many are typed a second time. */
  secondPercent: Generated<number>
  draft: Generated<Questionnaire>
  version: Generated<number>
  createdBy: string | null
  createdAt: Generated<Date>
  translatedFrom: Generated<TranslatedFrom>
}

export interface SurveyPublicationsTable {
  surveyId: string
  publishedAt: Generated<Date>
  publishedBy: string | null
}

export interface QuestionnairesTable {
  id: string
  surveyId: string
  number: number
  definition: Questionnaire
  reason: string | null
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveyItemsTable {
  surveyId: string
  item: string
  sort: number
  kind: ItemKind
}

export interface SurveySectionsTable {
  surveyId: string
  sectionId: string
  item: Generated<string>
}

export interface SurveyBankTable {
  id: string
  name: string
  question: Question
  sort: Generated<number>
  closedAt: Date | null
  version: Generated<number>
}

export interface SurveyBankEarlierTable {
  bankId: string
  version: number
  name: string
  question: Question
  replacedBy: string | null
  replacedAt: Generated<Date>
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  surveySeries: SurveySeriesTable
  surveys: SurveysTable
  surveyPublications: SurveyPublicationsTable
  questionnaires: QuestionnairesTable
  surveyItems: SurveyItemsTable
  surveySections: SurveySectionsTable
  surveyBank: SurveyBankTable
  surveyBankEarlier: SurveyBankEarlierTable
}
