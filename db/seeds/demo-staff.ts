import { addStaff } from '#app/accounts/membership.ts'
import { setPassword } from '#app/accounts/password.ts'
import { type Actor, system } from '#app/journal/journal.ts'
import { randomCode } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { staff } from './content/staff.ts'
import type { SignIn } from './sign-in.ts'

type Person = { id: string; roles: { role: string; departments: readonly string[] | undefined }[] }

/** The demo's staff, who all get one generated password; `as` names who acts for a department in a role. */
export async function seedStaff(db: Db, departments: Map<string, string>) {
  const password = randomCode(4, 4)
  const signIns: SignIn[] = []
  const people: Person[] = []
  for (const { name, kana, email, roles } of staff) {
    const own = roles.flatMap(({ role, departments: keys }) =>
      keys?.length
        ? keys.map((key) => ({ role, departmentId: departments.get(key) ?? null }))
        : [{ role, departmentId: null }],
    )
    const id = await addStaff(db, system, { name, nameKana: kana, email, roles: own })
    await setPassword(db, system, { staffId: id, password })
    people.push({ id, roles: roles.map(({ role, departments }) => ({ role, departments })) })
    const what = roles.map(
      ({ role, departments }) => `${role}${departments?.length ? ` (${departments.join(', ')})` : ''}`,
    )
    signIns.push({ email, password, what: `${name}: ${what.join(', ')}` })
  }
  function as(role: string, department: string): Actor & { kind: 'staff' } {
    const found =
      people.find((person) => person.roles.some((r) => r.role === role && r.departments?.includes(department))) ??
      people.find((person) => person.roles.some((r) => r.role === role && !r.departments?.length)) ??
      people.find((person) => person.roles.some((r) => r.role === role))
    if (!found) throw new Error(`nobody is ${role} for ${department}`)
    return { kind: 'staff', id: found.id }
  }
  return { as, signIns }
}
