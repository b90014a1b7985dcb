import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { accept } from '#app/accounts/invitation.ts'
import { signIn } from '#app/accounts/sign-in.ts'
import { config } from '#config'
import { freshDatabase } from '#db/testing'
import { prepare } from './prepare.ts'

let drop: (() => Promise<void>) | undefined
afterEach(() => drop?.())

test('the first administrator chooses a password by a link that works once, told in a file only and not on the screen', async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  const said: string[] = []
  await prepare(fresh.db, { demo: false, say: (line) => said.push(line) })
  const file = join(config.DATA_DIR, 'sign-in.txt')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const [, email = '', token = ''] =
    /^(\S+)\t.*\/desk\/invitations\/(\S+)\tadministrator/m.exec(readFileSync(file, 'utf8')) ?? []
  expect(said.join('\n')).not.toContain(token)
  const { passwordHash } = await fresh.db.selectFrom('staff').select('passwordHash').executeTakeFirstOrThrow()
  expect(passwordHash).toBeNull()
  const password = 'おおきな川のちいさな橋です'
  const staffId = await accept(fresh.db, { token, password })
  expect(await signIn(fresh.db, { email, password })).toBe(staffId)
  await expect(accept(fresh.db, { token, password })).rejects.toMatchObject({ code: 'accounts:refused.invitationGone' })
})
