export const pageSize = 50

type From = { before?: unknown; after?: unknown }

/**
 * A page of a list that begins with the newest, from what was read for it: one row more than a page, in the order of the
 * reading (away from `after`, else from the newest on).
 */
export function newestFirst<Row extends { id: string | number }>(read: Row[], { before, after }: From) {
  const hasMore = read.length > pageSize
  const rows = after ? read.slice(0, pageSize).reverse() : read.slice(0, pageSize)
  const idAt = (at: number): Row['id'] | null => rows.at(at)?.id ?? null
  return {
    rows,
    newer: (after ? hasMore : before) ? idAt(0) : null,
    older: after || hasMore ? idAt(-1) : null,
  }
}
