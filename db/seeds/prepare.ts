import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { config } from '#config'
import type { Db } from '#db/connection'
import { addStaff } from '../../app/accounts/membership.ts'
import { setPassword } from '../../app/accounts/password.ts'
import { system } from '../../app/journal/journal.ts'
import { randomCode } from '../../app/text/ids.ts'
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
      return [await firstAdministrator(trx), ...(await seedDemo(trx))]
    }
    await trx
      .insertInto('municipality')
      .values({ name: '○○市', nameKana: '', nameEasy: '○○{市|し}', nameEn: 'Our City' })
      .execute()
    return [await firstAdministrator(trx)]
  })
  const file = join(config.DATA_DIR, 'sign-in.txt')
  if (signIns.length) {
    const lines = signIns.map(({ email, password, what }) => `${email}\t${password}\t${what}`)
    mkdirSync(config.DATA_DIR, { recursive: true })
    writeFileSync(file, `e-mail\tpassword\trole\n${lines.join('\n')}\n`, { mode: 0o600 })
    options.say(`\nFirst administrator: ${signIns[0]?.email}   password: ${signIns[0]?.password}`)
  }
  options.say(`Sign-ins made at the first start are kept in ${file} (only you can read it).`)
}

/** May do everything: in a small town one person does. Approving one's own answers stays impossible. */
async function firstAdministrator(db: Db): Promise<SignIn> {
  const email = 'admin@tomoni.example'
  const password = randomCode(4, 4)
  const roles = (['administrator', 'editor', 'answerer', 'approver'] as const).map((role) => ({
    role,
    departmentId: null,
  }))
  const staffId = await addStaff(db, system, { name: '管理者', nameKana: 'かんりしゃ', email, roles })
  await setPassword(db, system, { staffId, password })
  return { email, password, what: 'administrator, with every role' }
}
