import { z } from 'zod'
import { carried, formKey } from '#app/forms/carried.ts'
import { emailLine } from '#app/forms/contact-fields.ts'
import { line } from '#app/forms/fields.ts'
import type { findMember, Member } from './membership.ts'
import { type Role, roles, type Staff } from './staff.ts'

/** Roles held for departments; the administrator looks after everything. */
export const departmentRoles = ['editor', 'answerer', 'approver'] as const satisfies Role[]
const all = 'all'
const fieldOf = (role: Role) => `${role}Departments` as `${(typeof departmentRoles)[number]}Departments`

const kana = /^[\p{sc=Hira}\p{sc=Kana}ー・･\s]+$/u

/** Name, e-mail and roles of a colleague, as the form sends them. */
export function memberForm(departmentIds: string[]) {
  const departments = z.array(z.enum([all, ...departmentIds])).default([])
  return z
    .object({
      formKey,
      mark: carried(10_000).default(''),
      name: line({ max: 60, required: 'accounts:refused.nameMissing' }),
      nameKana: line({ max: 80, required: 'accounts:refused.kanaMissing' }).refine((text) => kana.test(text), {
        error: 'accounts:refused.kanaOnly',
      }),
      email: emailLine({ missing: 'accounts:refused.emailMissing', wrong: 'accounts:refused.emailWrong' }),
      roles: z.array(z.enum(roles)).default([]),
      editorDepartments: departments,
      answererDepartments: departments,
      approverDepartments: departments,
    })
    .superRefine((value, context) => {
      const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
      if (value.roles.length === 0) refuse('roles', 'accounts:refused.roleMissing')
      for (const role of departmentRoles) {
        if (value.roles.includes(role) && value[fieldOf(role)].length === 0) {
          refuse(fieldOf(role), 'accounts:refused.departmentMissing')
        }
      }
    })
    .transform(({ formKey, mark, name, nameKana, email, ...chosen }) => {
      const held = chosen.roles.flatMap((role): Staff['roles'] => {
        if (role === 'administrator') return [{ role, departmentId: null }]
        const ids = chosen[fieldOf(role)]
        return ids.includes(all) ? [{ role, departmentId: null }] : ids.map((departmentId) => ({ role, departmentId }))
      })
      return { formKey, mark, member: { name, nameKana, email, roles: held } satisfies Member }
    })
}

/** A colleague's roles as the form shows them ticked. */
export function tickedRoles(held: Staff['roles']): Record<string, string[]> {
  const departments = departmentRoles.map((role) => [
    fieldOf(role),
    held.filter((each) => each.role === role).map(({ departmentId }) => departmentId ?? all),
  ])
  return { roles: [...new Set(held.map(({ role }) => role))], ...Object.fromEntries(departments) }
}

export const typedMember = ({ name, nameKana, email, mark, roles }: Awaited<ReturnType<typeof findMember>>) => ({
  ...{ name, nameKana, email, mark },
  ...tickedRoles(roles),
})
