import { useText } from '../../../ui/language.tsx'
import { DataTable } from '../../../ui/parts.tsx'
import type { CrossFigure, CrossRow } from '../../figure.ts'
import { countText, shareText, useWords } from './figure-table.tsx'

/** Shares of each row's n, with the counts under them. */
export function CrossTable({ table }: { table: CrossFigure }) {
  const { t } = useText()
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
  return (
    <div className="cross">
      <DataTable
        caption={t(table.several ? 'survey-results:cross.captionSeveral' : 'survey-results:cross.caption')}
        columns={[
          { key: 'label', label: words(table.rowsAsked.row ?? table.rowsAsked.words), head: true },
          { key: 'n', label: 'n', numeric: true },
          ...table.columns.map(({ code, label }) => ({ key: `c${code}`, label: words(label), numeric: true })),
          { key: 'none', label: t('survey-results:none'), numeric: true },
          ...(hasMean ? [{ key: 'mean', label: t('survey-results:meanShort'), numeric: true }] : []),
        ]}
        rows={[
          line(table.total, t('survey-results:total')),
          ...table.rows.map((row) => line(row, row.label ? words(row.label) : row.code)),
        ]}
      />
    </div>
  )
}
