// npm run staff:add -- --name 山田花子 --kana やまだはなこ --email hanako@example.jp --role administrator --role editor
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { connect } from '#db/connection'
import { migrate } from '#db/migrate'
import { addStaff } from '../app/accounts/membership.ts'
import { setPassword } from '../app/accounts/password.ts'
import { system } from '../app/journal/journal.ts'
import { Conflict } from '../app/refusal.ts'
import { randomCode } from '../app/text/ids.ts'
import { refuse, withDatabase } from './database.ts'

const person = z.object({
  name: z.string().trim().min(1),
  kana: z.string().trim().default(''),
  email: z.email(),
  role: z.array(z.enum(['administrator', 'editor', 'answerer', 'approver'])).min(1),
})
const usage = `Usage: npm run staff:add -- --name NAME [--kana READING] --email ADDRESS --role ROLE [--role ROLE …]
Roles: administrator, editor, answerer, approver`

function readPerson() {
  try {
    const { values } = parseArgs({
      options: {
        name: { type: 'string' },
        kana: { type: 'string' },
        email: { type: 'string' },
        role: { type: 'string', multiple: true },
      },
    })
    const read = person.safeParse(values)
    return read.success ? read.data : refuse(usage)
  } catch {
    return refuse(usage)
  }
}

const { name, kana, email, role } = readPerson()
await withDatabase(async (url) => {
  await migrate(url)
  const db = connect(url, 1)
  const password = randomCode(4, 4)
  try {
    await db.transaction().execute(async (trx) => {
      const roles = role.map((each) => ({ role: each, departmentId: null }))
      const staffId = await addStaff(trx, system, { name, nameKana: kana, email, roles })
      await setPassword(trx, system, { staffId, password })
    })
    console.log(`${name} can sign in at /desk with ${email} and this password, to be changed there: ${password}`)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    process.exitCode = 1
    console.error(`Somebody with the address ${email} is on the staff already.`)
  } finally {
    await db.destroy()
  }
})
