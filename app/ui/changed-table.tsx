import { Difference, type DifferencePart, partsOn, type Side } from './difference.tsx'
import { useText } from './language.tsx'

type RowState = 'same' | 'edited' | 'added' | 'removed'
type ShownRow = { state: RowState; isHead: boolean; cells: DifferencePart[][] } | { same: number }
export type TableChange = { columns: RowState[]; rows: ShownRow[]; isSame: boolean }

/** A table with what changed in its cells; rows between that did not are counted. */
export function ChangedTable({ table, side }: { table: TableChange; side?: Side }) {
  const gone = side === 'before' ? 'added' : side === 'after' ? 'removed' : null
  const rows = table.rows.filter((row) => 'same' in row || row.state !== gone)
  const isHere = (_: unknown, at: number) => table.columns[at] !== gone
  if (rows.length === 0) return null
  return (
    <div className="changed-scroll" tabIndex={0} role="group">
      <table className="changed-table">
        <tbody>
          {rows.map((row, at) => (
            <Row key={at} row={row} isHere={isHere} width={table.columns.filter(isHere).length} side={side} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowOf = { row: ShownRow; isHere: (_: unknown, at: number) => boolean; width: number; side?: Side }

function Row({ row, isHere, width, side }: RowOf) {
  const { say } = useText()
  if ('same' in row)
    return (
      <tr>
        <td colSpan={width} className="rows-alike">
          {say('ui:change.sameRows', { count: row.same })}
        </td>
      </tr>
    )
  return (
    <tr>
      {row.cells.filter(isHere).map((parts, at) => (
        <Cell key={at} parts={parts} isHead={row.isHead} side={side} />
      ))}
    </tr>
  )
}

function Cell({ parts, isHead, side }: { parts: DifferencePart[]; isHead: boolean; side?: Side }) {
  const look = parts.some(({ kind }) => kind !== 'same') ? 'changed-cell' : undefined
  const shown = <Difference parts={partsOn(parts, side)} />
  if (!isHead) return <td className={look}>{shown}</td>
  return (
    <th scope="col" className={look}>
      {shown}
    </th>
  )
}
