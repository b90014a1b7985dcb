import { z } from 'zod'
import { chosen, version, whole } from '#app/forms/carried.ts'
import { message } from '#app/forms/fields.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { type Db, inTransaction } from '#db/connection'
import { paperKinds, requirable } from './type.ts'

const upTo = (max: number) => whole(0, max, message('groups-desk:refused.numberWrong', { max }))
const among = <Value extends string>(known: readonly Value[]) =>
  chosen().transform((values) => known.filter((value) => values.includes(value)))

export const typeForm = z.object({
  version,
  requiredFields: among([...requirable.profile, ...requirable.file]),
  papers: among(paperKinds),
  minimumMembers: upTo(100_000),
  renewalMonths: upTo(120),
})

/** What a type of group requires, from the next application on; groups that are registered stay so. */
export function changeType(
  db: Db,
  actor: Actor,
  code: string,
  { version, ...requirements }: z.output<typeof typeForm>,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const now = await trx
      .selectFrom('organisationTypes')
      .select(['version', 'label'])
      .where('code', '=', code)
      .forUpdate()
      .executeTakeFirst()
    if (!now) throw new NotFound()
    if (now.version !== version) throw new Conflict('settings:refused.changedMeanwhile', undefined, now)
    await trx
      .updateTable('organisationTypes')
      .set({ ...requirements, version: version + 1 })
      .where('code', '=', code)
      .execute()
    const about = { kind: 'organisation_type', id: null }
    const details = { code, label: now.label }
    await record(trx, actor, { verb: 'organisation_type.changed', about, details, public: true })
  })
}
