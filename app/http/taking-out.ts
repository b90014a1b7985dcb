import type { Staff } from '#app/accounts/staff.ts'
import type { Args } from './context.ts'
import { limit } from './server/limits.ts'
import { staff } from './session.ts'

/** The staff member who takes a file: counted by themselves, as all of a city hall asks from one address. */
export async function staffTakingOut(args: Args): Promise<Staff> {
  const me = await staff(args)
  await limit('document', me.id)
  return me
}
