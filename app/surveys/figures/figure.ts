import type { ItemKind, Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Wording } from '#app/wording.ts'

/** A number of sheets; null: withheld, because too few people stand behind it or behind what it would give away. */
export type Count = number | null
/** A count with its share of n in percent, one decimal. */
export type Cell = { count: Count; share: number | null }

/** What was asked, as far as a table or a chart needs to be labelled. */
export type Asked = {
  /** `key`, or `key.row` of a matrix. */
  item: string
  kind: ItemKind
  /** 問12 */
  number: number
  words: Wording
  /** Of a row of a matrix. */
  row: Wording | null
  /** Of numbers. */
  unit: Wording | null
}

export type FigureRow = Cell & {
  /** Code of an option; `2020`, `2020-04` of dates; `10-19` of numbers in bands; of free text the code given by staff. */
  code: string
  label: Wording
  /** Points in means; null: outside of them, as わからない. */
  score: number | null
  /** 2·√((N−n)/(N−1)·p(1−p)/n) in points, of samples whose population is known. */
  error: number | null
  /** Share after post-stratification, where weights are set. */
  weighted: number | null
  /** Of rankings: chosen first, second … `count` and `share` are those of the first place. */
  ranks: Cell[] | null
  /** Of rankings: first place as many points as there are places, and so on down to one. */
  points: number | null
}

/** Of a scale: mean of the points, わからない and 無回答 outside; n is of those inside. */
export type Mean = { n: Count; value: number | null; deviation: number | null; weighted: number | null }
export type Numbers = {
  n: Count
  mean: number | null
  median: number | null
  lower: number | null
  upper: number | null
  min: number | null
  max: number | null
  /** How many gave the smallest and the greatest number: where few did, these are not for the public. */
  ends: [Count, Count]
  /** Mean after post-stratification, where weights are set. */
  weighted: number | null
}

/** 単純集計 of one item for one target. Plain data: can be stored and sent as JSON. */
export type Figure = Asked & {
  target: Target
  /** Counted sheets of the target; n of them were asked, the others are 非該当 (`hidden`). */
  sheets: Count
  hidden: Count
  n: Count
  /** 無回答, with what nobody could read. */
  none: Cell
  /** Share of 無回答 after post-stratification; figures stored before there was one lack it. */
  weightedNone?: number | null
  unreadable: Count
  /** Who answered; rows of single choices add up to it. */
  given: Count
  rows: FigureRow[]
  mean: Mean | null
  numbers: Numbers | null
}

export type CrossRow = {
  code: string
  label: Wording | null
  n: Count
  cells: Cell[]
  none: Cell
  mean: number | null
  /** The same after post-stratification, where weights are set: shares of the cells and of 無回答, and the mean. */
  weighted: { cells: (number | null)[]; none: number | null; mean: number | null } | null
}

/** クロス集計: shares are of the n of each row. Of a ranking the first place counts. */
export type CrossFigure = {
  target: Target
  rowsAsked: Asked
  columnsAsked: Asked
  /** Several may be chosen, so shares of a row may exceed 100 %. */
  several: boolean
  columns: { code: string; label: Wording }[]
  rows: CrossRow[]
  /** Everybody who was asked the question of the columns, also who did not answer the one of the rows. */
  total: CrossRow
}

export type Formula = 'means' | 'shares' | 'scores' | 'improvement'
/** Where an item lies; `improvement` of that formula: how urgently, the greater the sooner. */
export type Measures = { satisfaction: number | null; importance: number | null; improvement: number | null }
export type PortfolioPoint = Measures & {
  item: string
  label: Wording
  n: { satisfaction: Count; importance: Count }
  /** The same after post-stratification, where weights are set. */
  weighted?: Measures | null
}
/** 満足度 × 重要度; `axes` is where they cross. */
export type Portfolio = {
  target: Target
  formula: Formula
  satisfaction: string
  importance: string
  axes: { satisfaction: number; importance: number } | null
  points: PortfolioPoint[]
}

/** One item through the waves of a series, always for the same target. */
export type WavesFigure = {
  target: Target
  asked: Asked
  /** `run`: of an earlier wave, which version of its results is compared. */
  waves: { slug: string; wave: number; title: string; year: number; run?: number | null; figure: Figure | null }[]
  rows: { code: string; label: Wording; cells: (WavesCell | null)[] }[]
}
/** `weighted` where that wave has weights. */
export type WavesCell = Cell & { weighted?: number | null }

/** 回収: how many were asked and how many answered. */
export type ReturnFigure = {
  target: Target
  /** Codes made, and letters with them that were sent; of an open survey null. */
  made: number | null
  sent: number | null
  undelivered: number | null
  void: number | null
  begun: number
  finished: number
  counted: number
  /** counted ÷ (sent − undelivered − void), in percent. */
  rate: number | null
  days: { day: string; web: number; paper: number }[]
  districts: { district: string; sent: number; undelivered: number; counted: number; rate: number | null }[]
  channels: { channel: 'web' | 'paper'; finished: number; counted: number }[]
}
