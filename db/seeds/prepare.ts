import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { invite } from '#app/accounts/invitation.ts'
import { addStaff } from '#app/accounts/membership.ts'
import { setPassword } from '#app/accounts/password.ts'
import { href } from '#app/href.ts'
import { system } from '#app/journal/journal.ts'
import { randomCode } from '#app/text/ids.ts'
import { config } from '#config'
import type { Db } from '#db/connection'
import { seedBankOnce } from './bank.ts'
import { seedDemo } from './demo.ts'
import { seedReference } from './reference.ts'
import type { SignIn } from './sign-in.ts'

/** Fills what a portal cannot run without; on the embedded default also the demo, once. Safe to call at every start. */
export async function prepare(db: Db, options: { demo: boolean; say(line: string): void }): Promise<void> {
  const signIns = await db.transaction().execute(async (trx) => {
    // Two processes that start at once fill it once.
    await sql`select pg_advisory_xact_lock(hashtext('tomoni prepare'))`.execute(trx)
    const city = await trx.selectFrom('municipality').select('name').executeTakeFirst()
    if (city) {
      await seedBankOnce(trx)
      return []
    }
    await seedReference(trx)
    if (options.demo) {
      options.say('Filling in the demo city …')
      return [await demoAdministrator(trx), ...(await seedDemo(trx))]
    }
    await trx
      .insertInto('municipality')
      .values({ name: '○○市', nameKana: '', nameEasy: '○○{市|し}', nameEn: 'Our City' })
      .execute()
    return [await invitedAdministrator(trx)]
  })
  const file = join(config.DATA_DIR, 'sign-in.txt')
  if (signIns.length) {
    const lines = signIns.map(({ email, password, what }) => `${email}\t${password}\t${what}`)
    mkdirSync(config.DATA_DIR, { recursive: true })
    writeFileSync(file, `e-mail\tpassword\trole\n${lines.join('\n')}\n`, { mode: 0o600 })
  }
  options.say(`Sign-ins made at the first start are kept in ${file} (only you can read it).`)
}

const email = 'admin@tomoni.example'
const what = 'administrator, with every role'

/** May do everything: in a small town one person does. Approving one's own answers stays impossible. */
function addAdministrator(db: Db): Promise<string> {
  const roles = (['administrator', 'editor', 'answerer', 'approver'] as const).map((role) => ({
    role,
    departmentId: null,
  }))
  return addStaff(db, system, { name: '管理者', nameKana: 'かんりしゃ', email, roles })
}

async function demoAdministrator(db: Db): Promise<SignIn> {
  const password = randomCode(4, 4)
  await setPassword(db, system, { staffId: await addAdministrator(db), password })
  return { email, password, what }
}

/** No password of ours stays in use: the administrator chooses one, by a link that works once. */
async function invitedAdministrator(db: Db): Promise<SignIn> {
  const { token } = await invite(db, system, await addAdministrator(db))
  const link = config.publicUrl + href('/desk/invitations/:token', { token })
  return { email, password: `choose one within 7 days at ${link}`, what }
}
