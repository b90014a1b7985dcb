import type { Generated } from 'kysely'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { ReportSettings, RunComment, RunHead } from '#app/surveys/reports/report-content.ts'
import type { CrossFigure, Figure, Portfolio, WavesFigure } from './figure.ts'

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

/** Weights, reports and published results, by their names in queries. */
export interface ResultTables {
  surveyWeightings: SurveyWeightingsTable
  surveyReports: SurveyReportsTable
  surveyReportComments: SurveyReportCommentsTable
  surveyRuns: SurveyRunsTable
  surveyRunTables: SurveyRunTablesTable
  surveyResults: SurveyResultsTable
}
