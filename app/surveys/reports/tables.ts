import type { Generated } from 'kysely'
import type { CrossFigure, Figure, Portfolio, WavesFigure } from '#app/surveys/figures/figure.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { TranslatedFrom } from '#app/wording.ts'
import type { ReportSettings, RunComment, RunHead } from './report-content.ts'

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
  translatedFrom: Generated<TranslatedFrom>
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

/** Results whose tables cannot be read any more, since the later ones beside them would tell of single people. */
export interface SurveyResultsGoneTable {
  runId: string
  becauseOf: string
  tables: number
  lines: number
  goneAt: Generated<Date>
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  surveyReports: SurveyReportsTable
  surveyReportComments: SurveyReportCommentsTable
  surveyRuns: SurveyRunsTable
  surveyRunTables: SurveyRunTablesTable
  surveyResults: SurveyResultsTable
  surveyResultsGone: SurveyResultsGoneTable
}
