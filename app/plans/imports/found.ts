import { createHash } from 'node:crypto'
import type { Db } from '#db/connection'
import { assemble } from './assembly.ts'
import { conservationOf } from './conservation.ts'
import type { LineKind } from './kinds.ts'
import { warningsOf } from './warnings.ts'

export type ImportState = 'waiting' | 'refused' | 'ready' | 'taken' | 'undone' | 'forgotten'

type Steps = {
  readAt: Date | null
  refusal: unknown
  takenAt: Date | null
  undoneAt: Date | null
  forgottenAt: Date | null
}
/** Where an import stands. After it was undone it can be taken in again, as long as its lines are there. */
export function stateOf({ readAt, refusal, takenAt, undoneAt, forgottenAt }: Steps): ImportState {
  if (takenAt && !undoneAt) return 'taken'
  if (refusal) return 'refused'
  if (forgottenAt) return 'forgotten'
  if (!readAt) return 'waiting'
  return undoneAt ? 'undone' : 'ready'
}

export async function importsOf(db: Db, planId: string) {
  const rows = await db
    .selectFrom('imports')
    .leftJoin('staff', 'staff.id', 'imports.madeBy')
    .select(['imports.id', 'isPasted', 'fileName', 'size', 'madeAt', 'staff.name as madeBy'])
    .select(['readAt', 'refusal', 'takenAt', 'undoneAt', 'forgottenAt', 'counted'])
    .where('planId', '=', planId)
    .orderBy('imports.id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, state: stateOf(row) }))
}

export async function importOf(db: Db, slug: string, id: string) {
  const row = await db
    .selectFrom('imports')
    .innerJoin('plans', 'plans.id', 'imports.planId')
    .leftJoin('staff', 'staff.id', 'imports.madeBy')
    .selectAll('imports')
    .select('staff.name as madeByName')
    .where('imports.id', '=', id)
    .where('plans.slug', '=', slug)
    .executeTakeFirst()
  return row ? { ...row, state: stateOf(row) } : null
}

export const linesOf = (db: Db, id: string) =>
  db
    .selectFrom('importLines')
    .select(['at', 'line', 'proposed', 'alike', 'doubt', 'decided'])
    .where('importId', '=', id)
    .orderBy('at')
    .execute()

export type ImportLine = Awaited<ReturnType<typeof linesOf>>[number]
export const kindOf = ({ decided, proposed }: Pick<ImportLine, 'decided' | 'proposed'>): LineKind => decided ?? proposed

/** What the lines make as they are decided now. `mark` changes with any decision. */
export function judged(rows: ImportLine[], entries: Parameters<typeof warningsOf>[0]['entries'], title: string) {
  const lines = rows.map(({ line }) => line)
  const kinds = rows.map(kindOf)
  const tree = assemble(lines, kinds, title)
  const proposed = rows.map(({ proposed: kind, alike, doubt }) => ({ kind, alike, doubt }))
  const warnings = warningsOf({ lines, proposed, entries }, tree)
  return { tree, warnings, conservation: conservationOf(lines, kinds, tree), mark: markOf(kinds) }
}

export const markOf = (kinds: LineKind[]): string =>
  createHash('sha256').update(kinds.join()).digest('base64url').slice(0, 22)

export const picturesOf = (db: Db, id: string) =>
  db
    .selectFrom('importPictures')
    .select(['name', 'sha256', 'type', 'size'])
    .where('importId', '=', id)
    .orderBy('name')
    .execute()
