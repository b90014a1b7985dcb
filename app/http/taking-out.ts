import type { Staff } from '#app/accounts/staff.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import type { Args } from './context.ts'
import { handle } from './handle.ts'
import { limit } from './server/limits.ts'
import { staff } from './session.ts'

/** `handle` for files that everybody may take: of those not kept one address gets so many in a while. */
export function handleFile(run: (args: LoaderFunctionArgs) => Promise<Response>) {
  return handle(async (args: LoaderFunctionArgs) => {
    await limit('document', args.context.address)
    return run(args)
  })
}

/** The staff member who takes a file: counted by themselves, as all of a city hall asks from one address. */
export async function staffTakingOut(args: Args): Promise<Staff> {
  const me = await staff(args)
  await limit('document', me.id)
  return me
}
