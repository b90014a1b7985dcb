import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type ImportState, kindOf, linesOf, markOf, stateOf } from './found.ts'
import { kindsFor, type LineKind } from './kinds.ts'

/** `isForAlike`: the same for all lines like this one. `seen`: what these lines were when whoever decides looked. */
type Decided = {
  import: string
  lines: { at: number; kind: LineKind; isForAlike?: boolean }[]
  seen?: string
}

/** An import held while one person changes it; refuses it where it is past that. */
export async function holdImport(trx: Trx, id: string, ...states: ImportState[]) {
  const row = await trx.selectFrom('imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound()
  const state = stateOf(row)
  if (!states.includes(state)) throw new Conflict(`plan-import:refused.is.${state}`)
  return row
}

/** What lines become, as a person decides it: one by one, or all that are alike. */
export function decide(db: Db, actor: Actor, { import: id, lines, seen }: Decided): Promise<number> {
  return inTransaction(db, async (trx) => {
    const held = await holdImport(trx, id, 'ready', 'undone')
    const rows = await linesOf(trx, id)
    const asked = lines.flatMap(({ at }) => rows[at] ?? [])
    if (seen !== undefined && markOf(asked.map(kindOf)) !== seen)
      throw new Conflict('plan-import:refused.decidedMeanwhile')
    const kinds = new Map<number, LineKind>()
    for (const { at, kind, isForAlike } of lines) {
      const row = rows[at]
      if (!row || !kindsFor(row.line).includes(kind)) throw new Invalid('ui:field.check', `kind[${at}]`)
      if (isForAlike)
        for (const other of rows)
          if (other.alike === row.alike && kindsFor(other.line).includes(kind)) kinds.set(other.at, kind)
    }
    // what is said of one line itself goes before what is said of all like it
    for (const { at, kind, isForAlike } of lines) {
      const row = rows[at]
      if (row && (isForAlike || kind !== kindOf(row))) kinds.set(at, kind)
    }
    const changed = [...kinds].filter(([at, kind]) => rows[at] && kindOf(rows[at]) !== kind)
    if (changed.length === 0) return 0
    const told = JSON.stringify(changed.map(([at, kind]) => ({ at, kind })))
    await sql`update import_lines l set decided = c.kind, decided_at = now(), decided_by = ${actor.kind === 'staff' ? actor.id : null}
      from json_to_recordset(${told}::text::json) as c (at int, kind text)
      where l.import_id = ${id} and l.at = c.at`.execute(trx)
    const details = { plan: held.planId, lines: changed.length }
    await record(trx, actor, { verb: 'import.decided', about: { kind: 'import', id }, details })
    return changed.length
  })
}
