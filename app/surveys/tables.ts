import type { Generated } from 'kysely'
import type { CrossFigure, Figure, Portfolio, WavesFigure } from './figure.ts'
import type { Given } from './given.ts'
import type { AnswerState, ItemKind, Target } from './kinds.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import type { ReportSettings, RunComment, RunHead } from './report-content.ts'

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
}

export interface SurveyCodeBatchesTable {
  id: string
  surveyId: string
  label: string
  district: Generated<string>
  count: number
  sentOn: string | null
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveyCodesTable {
  id: string
  batchId: string
  surveyId: string
  number: number
  codeHash: string
}

export interface SurveyCodeEndsTable {
  codeId: string
  kind: 'void' | 'undelivered'
  reason: Generated<string>
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveySheetsTable {
  id: string
  surveyId: string
  questionnaireId: string
  target: Target
  channel: 'web' | 'paper'
  codeId: string | null
  number: number | null
  secretHash: string | null
  formKey: string | null
  receiptNumber: string | null
  language: Generated<'ja' | 'ja-easy' | 'en'>
  given: Generated<Given>
  page: Generated<number>
  version: Generated<number>
  begunAt: Generated<Date>
  savedAt: Generated<Date>
  finishedAt: Date | null
  counted: Generated<boolean>
  fingerprint: string | null
  secondDue: Generated<boolean>
}

export interface SurveySheetVoidsTable {
  sheetId: string
  reason: string
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveyCodeChoicesTable {
  id: string
  codeId: string
  sheetId: string
  reason: string
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveyEntriesTable {
  id: string
  sheetId: string
  round: 1 | 2
  given: Given
  formKey: string | null
  typedBy: string | null
  typedAt: Generated<Date>
}

export interface SurveySettlementsTable {
  id: string
  sheetId: string
  given: Given
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveyAnswersTable {
  surveyId: string
  item: string
  sheetId: string
  state: AnswerState
  choices: number[] | null
  other: string | null
  /** Exact, as PostgreSQL keeps it. */
  amount: string | null
  day: string | null
  words: string | null
}

export interface SurveyTextCodesTable {
  id: string
  surveyId: string
  item: string
  code: number
  label: string
  labelEasy: string | null
  labelEn: string | null
  closedAt: Date | null
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveyTextCodingsTable {
  surveyId: string
  item: string
  sheetId: string
  code: number
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveyRedactionsTable {
  id: string
  surveyId: string
  item: string
  sheetId: string
  words: string
  reason: string
  madeBy: string | null
  madeAt: Generated<Date>
}

/** People of each combination of codes; cells of one `stratum` are weighted together. */
export type Weighting = {
  items: string[]
  cells: { codes: number[]; population: number; stratum: string }[]
  /** No weight may be greater. */
  highest: number
}

export interface SurveyWeightingsTable {
  id: string
  surveyId: string
  target: Target
  definition: Weighting
  reason: Generated<string>
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveyReportsTable {
  surveyId: string
  version: Generated<number>
  settings: ReportSettings
}

export interface SurveyReportCommentsTable {
  surveyId: string
  place: string
  version: Generated<number>
  words: string
  wordsEasy: string | null
  wordsEn: string | null
}

export interface SurveyRunsTable {
  id: string
  surveyId: string
  number: number
  basis: string
  settings: ReportSettings
  head: RunHead
  comments: RunComment[]
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveyRunTablesTable {
  runId: string
  sort: number
  page: string
  item: string
  target: Target
  kind: 'figure' | 'cross' | 'waves' | 'portfolio'
  content: Figure | CrossFigure | WavesFigure | Portfolio
}

export interface SurveyResultsTable {
  runId: string
  surveyId: string
  publishedAt: Generated<Date>
  publishedBy: string | null
  reason: string | null
}

/** Tables of this part, by their names in queries. */
export interface Tables {
  surveySeries: SurveySeriesTable
  surveys: SurveysTable
  surveyPublications: SurveyPublicationsTable
  questionnaires: QuestionnairesTable
  surveyItems: SurveyItemsTable
  surveySections: SurveySectionsTable
  surveyBank: SurveyBankTable
  surveyCodeBatches: SurveyCodeBatchesTable
  surveyCodes: SurveyCodesTable
  surveyCodeEnds: SurveyCodeEndsTable
  surveySheets: SurveySheetsTable
  surveySheetVoids: SurveySheetVoidsTable
  surveyCodeChoices: SurveyCodeChoicesTable
  surveyEntries: SurveyEntriesTable
  surveySettlements: SurveySettlementsTable
  surveyAnswers: SurveyAnswersTable
  surveyTextCodes: SurveyTextCodesTable
  surveyTextCodings: SurveyTextCodingsTable
  surveyRedactions: SurveyRedactionsTable
  surveyWeightings: SurveyWeightingsTable
  surveyReports: SurveyReportsTable
  surveyReportComments: SurveyReportCommentsTable
  surveyRuns: SurveyRunsTable
  surveyRunTables: SurveyRunTablesTable
  surveyResults: SurveyResultsTable
}
