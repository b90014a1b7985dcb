/** Lists of the desk are counted up to here: nobody reads on, and a flood must not slow the page down. */
export const mostCounted = 1000
export const pageSize = 30

/** Keyset: the id before this page, the one it begins with, or the one that follows it. */
export type Cursor = { after?: string; before?: string; from?: string }
export type Page<Row> = { rows: Row[]; next: string | null; previous: string | null }

export type Counts<State extends string> = Record<State, number>

/** Cuts the one row too many that says whether there is more. */
export function pageOf<Row extends { id: string }>(found: Row[], { after, before }: Cursor): Page<Row> {
  const more = found.length > pageSize
  const rows = before ? found.slice(-pageSize) : found.slice(0, pageSize)
  const isFirst = before ? !more : !after
  const isLast = before ? false : !more
  return {
    rows,
    next: isLast ? null : (rows.at(-1)?.id ?? null),
    previous: isFirst ? null : (rows[0]?.id ?? null),
  }
}
