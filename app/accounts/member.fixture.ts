import { system } from '#app/journal/journal.ts'
import { randomKey } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { addStaff, type Roles } from './membership.ts'
import { setPassword } from './password.ts'

export const goodPassword = 'ちいさな町の大きな図書館'

/** Somebody who can sign in, unless `password` is null. */
export async function member(db: Db, given: { roles?: Roles; email?: string; password?: string | null } = {}) {
  const { roles = [], email = `${randomKey()}@city.example`, password = goodPassword } = given
  const id = await addStaff(db, system, { name: '試験 花子', nameKana: 'しけん はなこ', email, roles })
  if (password !== null) await setPassword(db, system, { staffId: id, password })
  return { id, email }
}

export const administrator: Roles = [{ role: 'administrator', departmentId: null }]
