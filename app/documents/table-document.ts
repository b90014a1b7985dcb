/** A word the city uses: may carry readings, `{漢字|かんじ}`. Everything else is shown letter by letter as it was written. */
type Label = string

/** A piece of what stands in a cell. `soft`: what explains, beside what was written; `label`: our word, not somebody's text. */
export type Piece = {
  text: string
  mark?: 'added' | 'removed'
  link?: string
  soft?: boolean
  label?: boolean
  table?: TablePiece
}
/** A table within a cell; a row that `spans` has one cell as wide as all. `inLines`: the same for sheets, whose cells hold none. */
export type TablePiece = { rows: { isHead: boolean; spans: boolean; cells: Piece[][] }[]; inLines: Piece[] }
export type Cell = number | Piece[]
export type Column = {
  label: Label
  /** Its share of the sheet's width. */
  width: number
  /** Addresses, which only a sheet of cells needs for themselves: elsewhere words lead there. */
  isForSheetOnly?: boolean
}
export type Tally = { title: Label; rows: { label: Label; count: number }[] }

/** A table to be printed, edited or sorted, with what a reader must know to understand it when it lies there alone. */
export type TableDocument = {
  lang: 'ja' | 'en'
  publisher: Label
  title: Label
  subtitle: Label
  publishedAt: string
  /** Where the table stands on the portal. */
  source: { label: Label; address: string }
  facts: { label: Label; value: Label }[]
  note: string
  tallies: Tally[]
  /** How marks are to be read; shown where there are any. */
  legend: Label
  /** Name of the sheet that explains the table, in a workbook. */
  about: Label
  /** Said in place of the table where it has no rows. */
  empty: Label
  columns: Column[]
  rows: Cell[][]
}
