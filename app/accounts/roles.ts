import { type Role, roles, type Staff } from './staff.ts'

type Department = { id: string; name: string; nameEasy: string | null; nameEn: string | null }
/** One role with the departments it holds for; null: for all. */
export type HeldRole = { role: Role; departments: Department[] | null }

/** Roles as people read them: each once, in their order, with its departments in the municipality's order. */
export function heldRoles(held: Staff['roles'], departments: Department[]): HeldRole[] {
  return roles
    .map((role) => ({ role, own: held.filter((each) => each.role === role) }))
    .filter(({ own }) => own.length > 0)
    .map(({ role, own }) => ({
      role,
      departments: own.some(({ departmentId }) => departmentId === null)
        ? null
        : departments.filter(({ id }) => own.some(({ departmentId }) => departmentId === id)),
    }))
}
