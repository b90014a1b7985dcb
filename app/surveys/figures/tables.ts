import type { Generated } from 'kysely'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { TranslatedFrom } from '#app/wording.ts'

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
  translatedFrom: Generated<TranslatedFrom>
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

/** Tables of this room, by their names in queries. */
export interface Tables {
  surveyTextCodes: SurveyTextCodesTable
  surveyTextCodings: SurveyTextCodingsTable
  surveyRedactions: SurveyRedactionsTable
  surveyWeightings: SurveyWeightingsTable
}
