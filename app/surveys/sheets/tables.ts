import type { Generated } from 'kysely'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import type { AnswerState, Target } from '#app/surveys/questionnaires/kinds.ts'

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
  /** How often it was closed on a machine. */
  turn: Generated<number>
  secondDue: Generated<boolean>
  receivedOn: string | null
  lateReason: string | null
}

export interface SurveySheetVoidsTable {
  id: Generated<string>
  sheetId: string
  reason: string
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SurveySheetRestorationsTable {
  voidId: string
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

export interface SurveyMendingsTable {
  id: string
  sheetId: string
  given: Given
  reason: string
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

/** Tables of this room, by their names in queries. */
export interface Tables {
  surveyCodeBatches: SurveyCodeBatchesTable
  surveyCodes: SurveyCodesTable
  surveyCodeEnds: SurveyCodeEndsTable
  surveySheets: SurveySheetsTable
  surveySheetVoids: SurveySheetVoidsTable
  /** Those that were not taken back. */
  surveyStandingVoids: SurveySheetVoidsTable
  surveySheetRestorations: SurveySheetRestorationsTable
  surveyCodeChoices: SurveyCodeChoicesTable
  surveyEntries: SurveyEntriesTable
  surveySettlements: SurveySettlementsTable
  surveyMendings: SurveyMendingsTable
  surveyAnswers: SurveyAnswersTable
}
