import type { Formula, ReturnFigure } from '#app/surveys/figures/figure.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Wording } from '#app/wording.ts'

/** What goes into the report beside every question's own table. Questions are named by their keys. */
export type ReportSettings = {
  /** クロス集計: each of `of` cut by each of `by`. */
  cross: { by: string[]; of: string[] }
  portfolio: { satisfaction: string; importance: string; formula: Formula } | null
  /** Questions compared with earlier waves. */
  waves: string[]
  /** Weighted shares beside the raw ones, where weights are set. */
  weighted: boolean
}

/** A comment stands beside a question (its key), a section (`page:p1`) or the whole (`''`). */
export type RunComment = { place: string; words: Wording }

export type RunPage = {
  key: string
  title: Wording | null
  questions: { key: string; number: number; words: Wording }[]
}

/** An earlier version whose tables go with a later one: beside each other they would tell of single people. */
export type TakenDown = { number: number; tables: number; lines: number }

/** What a report says of its survey, frozen with it. */
export type RunHead = {
  title: Wording
  purpose: Wording
  audience: Wording
  department: Wording
  contact: string
  opensAt: string
  closesAt: string
  wave: number
  population: number | null
  pages: RunPage[]
  /** Sample and open one after the other, never added up. */
  targets: { target: Target; return: ReturnFigure }[]
  /** Of the questions, while the survey was open. */
  corrections: { reason: string; at: string }[]
  /** Versions whose tables cannot be read any more once this one is public. */
  takesDown?: TakenDown[]
}
