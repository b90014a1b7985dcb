import { z } from 'zod'
import { formKey, version, whole } from '#app/forms/carried.ts'
import { line, orNull } from '#app/forms/fields.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'

const fields = {
  name: line({ max: 60, required: 'settings:refused.nameMissing' }),
  nameKana: line({ max: 100, required: 'settings:refused.kanaMissing' }),
  nameEasy: line({ max: 200 }),
  nameEn: line({ max: 100 }),
  sort: whole(0, 9999).default(0),
}

export const newDepartmentForm = z.object({ formKey, ...fields })
export const departmentForm = z.object({ version, ...fields })

type Fields = Omit<z.output<typeof departmentForm>, 'version'>
const columns = ({ nameEasy, nameEn, ...fields }: Fields) => ({
  ...fields,
  nameEasy: orNull(nameEasy),
  nameEn: orNull(nameEn),
})

/** With everything that can be changed of them, in the order in which they are listed. */
export function allDepartments(db: Db) {
  return db.selectFrom('departments').selectAll().orderBy('sort').orderBy('nameKana').execute()
}

export async function findDepartment(db: Db, key: string) {
  const row = await db.selectFrom('departments').selectAll().where('key', '=', key).executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

/** Departments are added and renamed, never removed: plans and answers of the past keep theirs. */
export function addDepartment(db: Db, actor: Actor, fields: Fields): Promise<string> {
  return inTransaction(db, async (trx) => {
    const row = { id: newId(), key: randomKey(), ...columns(fields) }
    await trx.insertInto('departments').values(row).execute()
    await record(trx, actor, { verb: 'department.added', about: { kind: 'department', id: row.id }, public: true })
    return row.key
  })
}

export function renameDepartment(
  db: Db,
  actor: Actor,
  key: string,
  { version, ...fields }: Fields & { version: number },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await trx.selectFrom('departments').select('id').where('key', '=', key).forUpdate().execute()
    const now = await findDepartment(trx, key)
    if (now.version !== version) throw new Conflict('settings:refused.changedMeanwhile', undefined, now)
    const { id } = now
    await trx
      .updateTable('departments')
      .set({ ...columns(fields), version: version + 1 })
      .where('id', '=', id)
      .execute()
    await record(trx, actor, { verb: 'department.renamed', about: { kind: 'department', id }, public: true })
  })
}
