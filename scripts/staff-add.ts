// npm run staff:add -- --name 山田花子 --kana やまだはなこ --email hanako@example.jp --role administrator --role editor
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { invite } from '#app/accounts/invitation.ts'
import { addStaff } from '#app/accounts/membership.ts'
import { roles } from '#app/accounts/staff.ts'
import { foldedAddress, isEmail } from '#app/forms/contact-fields.ts'
import { href } from '#app/href.ts'
import { system } from '#app/journal/journal.ts'
import { Refusal } from '#app/refusal.ts'
import { config } from '#config'
import { connect, type Db } from '#db/connection'
import { migrate } from '#db/migrate'
import { refuse, withDatabase } from './database.ts'

const usage = `Usage: npm run staff:add -- --name NAME [--kana READING] --email ADDRESS --role ROLE [--role ROLE …]
       npm run staff:add -- --renew --email ADDRESS     a new link for somebody who is on the staff already
Roles, for all departments: ${roles.join(', ')}. Prints a link by which the person chooses a password.`

const email = z.string().trim().refine(isEmail)
const wanted = z.union([
  z.strictObject({ renew: z.literal(true), email }),
  z.strictObject({
    name: z.string().trim().min(1),
    kana: z.string().trim().optional(),
    email,
    role: z.array(z.enum(roles)).min(1),
  }),
])

function readWanted() {
  const text = { type: 'string' } as const
  try {
    const options = {
      name: text,
      kana: text,
      email: text,
      role: { ...text, multiple: true },
      renew: { type: 'boolean' },
    } as const
    const read = wanted.safeParse({ ...parseArgs({ options }).values })
    return read.success ? read.data : refuse(usage)
  } catch {
    return refuse(usage)
  }
}

async function idOf(trx: Db, asked: z.output<typeof wanted>): Promise<string> {
  if (!('renew' in asked)) {
    const held = [...new Set(asked.role)].map((role) => ({ role, departmentId: null }))
    return addStaff(trx, system, { ...asked, nameKana: asked.kana ?? asked.name, roles: held })
  }
  const found = await trx
    .selectFrom('staff')
    .select('id')
    .where('emailFolded', '=', foldedAddress(asked.email))
    .executeTakeFirst()
  return found?.id ?? refuse(`Nobody on the staff has the address ${asked.email}.`)
}

const reasons: Record<string, string> = {
  'accounts:refused.emailTaken':
    'Somebody on the staff has this address already. For a new link: --renew --email ADDRESS',
  'accounts:refused.inviteDisabled': 'This account is disabled. An administrator can enable it at /desk/staff.',
}

const asked = readWanted()
await withDatabase(async (addresses) => {
  await migrate(addresses)
  const db = connect(addresses.url, 1)
  try {
    const { token } = await db.transaction().execute(async (trx) => invite(trx, system, await idOf(trx, asked)))
    console.log(`For ${asked.email}, to choose a password. It works once, within 7 days:`)
    console.log(config.publicUrl + href('/desk/invitations/:token', { token }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.exitCode = 1
    console.error(reasons[error.code] ?? error.code)
  } finally {
    await db.destroy()
  }
})
