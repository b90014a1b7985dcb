import { href } from './href.ts'

/** At least so many rows stand on the first page of a result, and on each but the last. */
export const resultPageSize = 100

/** A row of a result: the page finds where a row stands that may not be on the first of its pages. */
export function resultRow(consultation: string, row: number): string {
  const asked = { row: row > resultPageSize ? row : undefined, '#': `no-${row}` }
  return href('/consultations/:consultation/result', { consultation }, asked)
}
