import type { Bench } from './portal.ts'
import type { Row } from './row.ts'

export async function surveys(_: Bench): Promise<Row[]> {
  return []
}
