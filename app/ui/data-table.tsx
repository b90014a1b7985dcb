import { type ReactNode, useId } from 'react'
import { RubyText, readingsBehind } from './ruby.tsx'

export type Column = {
  key: string
  /** May hold ruby, as written. */
  label: string
  /** Of a label that is not in the language of the page. */
  lang?: 'ja'
  /** Figures: right-aligned, of equal width. */
  numeric?: boolean
  /** The cell that names its row. */
  head?: boolean
}
export type Row = { id?: string; key?: string; cells: Record<string, ReactNode> }

/**
 * `cards`: on the phone each row becomes a card whose cells carry their column's label. `isTitled`: a heading says what the
 * caption says, which is then for hearing only.
 */
export function DataTable({
  caption,
  columns,
  rows,
  cards = false,
  isTitled = false,
}: {
  caption: ReactNode
  columns: Column[]
  rows: Row[]
  cards?: boolean
  isTitled?: boolean
}) {
  const id = useId()
  return (
    <div className="table-wrap" role="group" aria-labelledby={id} tabIndex={0}>
      <table className={cards ? 'data cards' : 'data'}>
        <caption id={id} className={isTitled ? 'vh' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, label, lang, numeric }) => (
              <th key={key} scope="col" lang={lang} className={numeric ? 'numeric' : undefined}>
                <RubyText text={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, key, cells }, at) => (
            <tr key={key ?? id ?? at} id={id}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} card={cards}>
                  {cells[column.key]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ column, card, children }: { column: Column; card: boolean; children: ReactNode }) {
  const className = column.numeric ? 'numeric' : undefined
  const label = readingsBehind(column.label)
  if (column.head) {
    return (
      <th scope="row" className={className} data-label={label}>
        {children}
      </th>
    )
  }
  return (
    <td className={className} data-label={label}>
      {card ? <div>{children}</div> : children}
    </td>
  )
}
