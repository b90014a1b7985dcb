import { href } from './href.ts'

/** So many rows of a result stand on one page. */
export const resultPageSize = 1000

/** A row of a result where it stands: a long result has several pages. */
export function resultRow(consultation: string, row: number): string {
  const after = row > resultPageSize ? row - 1 - ((row - 1) % resultPageSize) : undefined
  return href('/consultations/:consultation/result', { consultation }, { after, '#': `no-${row}` })
}
