import { useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import type { CrossFigure, CrossRow } from '../figure.ts'
import { countText, shareText, useWords } from './figure-table.tsx'

/** Shares of each row's n, with the counts under them. */
export function CrossTable({ table }: { table: CrossFigure }) {
  const { t, written, say } = useText()
  const words = useWords()
  const hasMean = table.columnsAsked.kind === 'scale' || table.columnsAsked.kind === 'number'
  const cell = ({ count, share }: CrossRow['none']) => (
    <>
      {shareText(share)}
      <br />
      <small>{countText(count)}</small>
    </>
  )
  const line = (row: CrossRow, label: string) => ({
    key: row.code || 'total',
    cells: {
      label,
      n: countText(row.n),
      ...Object.fromEntries(row.cells.map((each, at) => [`c${table.columns[at]?.code}`, cell(each)])),
      none: cell(row.none),
      mean: row.mean?.toFixed(2) ?? '–',
    },
  })
  const weightedLine = ({ code, weighted }: CrossRow) =>
    weighted && {
      key: `${code || 'total'} weighted`,
      cells: {
        label: <small>{say('survey-results:weightedRow')}</small>,
        ...Object.fromEntries(weighted.cells.map((each, at) => [`c${table.columns[at]?.code}`, shareText(each)])),
        none: shareText(weighted.none),
        mean: weighted.mean?.toFixed(2) ?? '–',
      },
    }
  const lines = (row: CrossRow, label: string) => [line(row, label), weightedLine(row)].filter((each) => each !== null)
  return (
    <div className="cross">
      <DataTable
        caption={say(table.several ? 'survey-results:cross.captionSeveral' : 'survey-results:cross.caption')}
        columns={[
          { key: 'label', label: words(table.rowsAsked.row ?? table.rowsAsked.words), head: true },
          { key: 'n', label: 'n', numeric: true },
          ...table.columns.map(({ code, label }) => ({ key: `c${code}`, label: words(label), numeric: true })),
          { key: 'none', label: written('survey-results:none'), numeric: true },
          ...(hasMean ? [{ key: 'mean', label: written('survey-results:meanShort'), numeric: true }] : []),
        ]}
        rows={[
          ...lines(table.total, t('survey-results:total')),
          ...table.rows.flatMap((row) => lines(row, row.label ? words(row.label) : row.code)),
        ]}
      />
    </div>
  )
}
