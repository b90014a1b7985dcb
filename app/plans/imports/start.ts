import { createHash } from 'node:crypto'
import { storeBytes } from '#app/files/bytes.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { checkBeginning } from '#app/plans/sources/reading.ts'
import { lastEdition, lockPlan } from '#app/plans/writing/working-change.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { addJob } from '#db/jobs'

type Started = { plan: string; file?: { name: string; bytes: Uint8Array } | null; text?: string }

/** Keeps a file or a pasted text, and has it read. Nothing of the plan is touched. */
export function startImport(db: Db, actor: Actor, { plan: slug, file, text }: Started): Promise<string> {
  return inTransaction(db, async (trx) => {
    const plan = await lockPlan(trx, slug)
    if (await lastEdition(trx, plan.id)) throw new Conflict('plan-import:refused.published')
    if (!file && isBlank(text)) throw new Invalid('plan-import:refused.nothing', 'file')
    const bytes = file?.bytes ?? new TextEncoder().encode(text)
    const fileName = file?.name.slice(-200) ?? ''
    checkBeginning(bytes, fileName || 'pasted.txt')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await storeBytes(trx, sha256, bytes)
    const id = newId()
    const madeBy = actor.kind === 'staff' ? actor.id : null
    const row = { id, planId: plan.id, isPasted: !file, fileName, sha256, size: bytes.length, madeBy }
    await trx.insertInto('imports').values(row).execute()
    await addJob(trx, 'read_import', { import: id })
    const details = { plan: plan.slug, size: bytes.length }
    await record(trx, actor, { verb: 'import.started', about: { kind: 'import', id }, details })
    return id
  })
}
