import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Db } from '#db/connection'
import type { Bands, Classes } from './bands.ts'
import { answersAt, classesOf, type TextCode } from './classes.ts'
import { type Combination, combinations } from './combinations.ts'
import type { AskedItem, CountedSurvey } from './counted-survey.ts'
import type { CrossFigure, CrossRow } from './figure.ts'
import { meanOf, rounded, share } from './statistics.ts'
import { itemsNamed } from './tabulation.ts'
import { scaled, weighing } from './weights.ts'

type How = { target: Target; rowBands?: Bands; columnBands?: Bands; rowCodes?: TextCode[]; columnCodes?: TextCode[] }

/**
 * クロス集計 of two items; the first answer of each combination is that of the rows, the second that of the columns. n of
 * a row are those who chose it and were asked the question of the columns; 無回答 there is a column of its own.
 */
export function crossTabulate(rows: AskedItem, columns: AskedItem, found: Combination[], how: How): CrossFigure {
  const asked = found.filter(({ answers }) => answers[1]?.state !== 'hidden')
  const down = classesOf(rows, answersAt(found, 0), { bands: how.rowBands, codes: how.rowCodes })
  const across = classesOf(columns, answersAt(found, 1), { bands: how.columnBands, codes: how.columnCodes })
  const rowOf = (code: string, label: CrossRow['label'], own: Combination[]): CrossRow => {
    const n = sum(own)
    const given = own.filter(({ answers }) => answers[1]?.state === 'given')
    const none = n - sum(given)
    const counts = tally(given, across)
    return {
      ...{ code, label, n, none: { count: none, share: share(none, n) }, mean: meanOfColumns(columns, given) },
      weighted: null,
      cells: across.list.map(({ code }) => {
        const count = counts.get(code) ?? 0
        return { count, share: share(count, n) }
      }),
    }
  }
  return {
    target: how.target,
    rowsAsked: rows.asked,
    columnsAsked: columns.asked,
    several: columns.kind === 'multiple' || columns.kind === 'text',
    columns: across.list.map(({ code, label }) => ({ code, label })),
    rows: down.list.map(({ code, label }) =>
      rowOf(
        code,
        label,
        asked.filter(({ answers: [answer] }) => answer?.state === 'given' && down.of(answer).includes(code)),
      ),
    ),
    total: rowOf('', null, asked),
  }
}

const sum = (found: Combination[]): number => found.reduce((all, { count }) => all + count, 0)

function tally(given: Combination[], across: Classes): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { answers, count } of given) {
    for (const code of answers[1] ? across.of(answers[1]) : []) counts.set(code, (counts.get(code) ?? 0) + count)
  }
  return counts
}

function meanOfColumns(item: AskedItem, given: Combination[]): number | null {
  const scores = new Map(item.options.map(({ code, score }) => [code, score ?? null]))
  const values = given.flatMap(({ answers: [, answer], count }) => {
    const score = scores.get(answer?.choices?.[0] ?? 0) ?? null
    const value = item.kind === 'scale' ? score : item.kind === 'number' ? Number(answer?.amount) : null
    return value === null ? [] : [{ value, count }]
  })
  const mean = meanOf(values)
  return mean === null ? null : rounded(mean, 2)
}

/** The same with the shares and means of `after`, which was counted by weights. */
function beside(table: CrossFigure, after: CrossFigure): CrossFigure {
  const withWeights = (row: CrossRow, weighted: CrossRow | undefined): CrossRow => ({
    ...row,
    weighted: weighted
      ? { cells: weighted.cells.map(({ share }) => share), none: weighted.none.share, mean: weighted.mean }
      : null,
  })
  return {
    ...table,
    rows: table.rows.map((row, at) => withWeights(row, after.rows[at])),
    total: withWeights(table.total, after.total),
  }
}

type Of = { survey: CountedSurvey; target: Target; rowBands?: Bands; columnBands?: Bands; isWeighted?: boolean }

export async function cross(db: Db, of: Of, rows: AskedItem, columns: AskedItem): Promise<CrossFigure> {
  const { survey, isWeighted = true, ...bands } = of
  const weighting = isWeighted ? survey.weights[of.target] : null
  const attributes = weighting ? itemsNamed(survey, weighting.items) : []
  const found = await combinations(db, { survey: survey.id, target: of.target }, [rows, columns, ...attributes])
  const how = { ...bands, rowCodes: survey.codes.get(rows.item), columnCodes: survey.codes.get(columns.item) }
  const table = crossTabulate(rows, columns, found, how)
  if (!weighting) return table
  const weigh = weighing(weighting, found, (answers) => answers.slice(2))
  return beside(table, crossTabulate(rows, columns, scaled(found, weigh), how))
}
