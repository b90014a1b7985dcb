import { type ReactNode, useId } from 'react'

export type Column = {
  key: string
  label: string
  /** Figures: right-aligned, of equal width. */
  numeric?: boolean
  /** The cell that names its row. */
  head?: boolean
}
export type Row = { id?: string; key?: string; cells: Record<string, ReactNode> }

/** `cards`: on the phone each row becomes a card whose cells carry their column's label. */
export function DataTable({
  caption,
  columns,
  rows,
  cards = false,
}: {
  caption: ReactNode
  columns: Column[]
  rows: Row[]
  cards?: boolean
}) {
  const id = useId()
  return (
    <div className="table-wrap" role="group" aria-labelledby={id} tabIndex={0}>
      <table className={cards ? 'data cards' : 'data'}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, key, cells }, at) => (
            <tr key={key ?? id ?? at} id={id}>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
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

function Cell({ column, children }: { column: Column; children: ReactNode }) {
  const className = column.numeric ? 'numeric' : undefined
  if (column.head) {
    return (
      <th scope="row" className={className} data-label={column.label}>
        {children}
      </th>
    )
  }
  return (
    <td className={className} data-label={column.label}>
      {children}
    </td>
  )
}
