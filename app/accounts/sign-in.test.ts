import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { withDb } from '#db/testing'
import { disable } from './disabling.ts'
import { goodPassword, member } from './member.fixture.ts'
import { signIn } from './sign-in.ts'
import { wayBack } from './way-back.ts'

test('takes the e-mail as people type it', () =>
  withDb(async (db) => {
    const { id } = await member(db, { email: 'Hanako@City.example' })
    expect(await signIn(db, { email: 'hanako@city.EXAMPLE', password: goodPassword })).toBe(id)
    expect(await signIn(db, { email: 'ｈａｎａｋｏ＠ｃｉｔｙ．example', password: goodPassword })).toBe(id)
  }))

test('refuses in the same words whatever is wrong, and keeps what was typed out of the journal', () =>
  withDb(async (db) => {
    const right = await member(db)
    const disabled = await member(db)
    await disable(db, system, disabled.id)
    const invited = await member(db, { password: null })
    const attempts = [
      { email: 'nobody@city.example', password: goodPassword, about: null },
      { email: right.email, password: `${goodPassword}。`, about: right.id },
      { email: disabled.email, password: goodPassword, about: disabled.id },
      { email: invited.email, password: goodPassword, about: invited.id },
      { email: invited.email, password: '', about: invited.id },
    ]
    const refusals = []
    for (const { email, password } of attempts) refusals.push(await signIn(db, { email, password }).catch((e) => e))
    for (const each of refusals) {
      expect(each).toMatchObject({ status: 422, code: 'accounts:refused.signInWrong', field: undefined, values: {} })
    }
    const noted = await db
      .selectFrom('journal')
      .select(['actorKind', 'aboutId', 'details'])
      .where('verb', '=', 'session.refused')
      .orderBy('id')
      .execute()
    expect(noted).toEqual(attempts.map(({ about }) => ({ actorKind: 'visitor', aboutId: about, details: {} })))
  }))

test('an unknown account takes as long as a wrong password', () =>
  withDb(async (db) => {
    const { email } = await member(db)
    const time = async (tried: string) => {
      const times = []
      for (let at = 0; at < 7; at++) {
        const began = process.cpuUsage()
        await signIn(db, { email: tried, password: 'not this one at all' }).catch(() => undefined)
        const { user, system } = process.cpuUsage(began)
        times.push(user + system)
      }
      return times.sort((a, b) => a - b)[3] ?? 0
    }
    const [unknown, wrong] = [await time('nobody@city.example'), await time(email)]
    expect(unknown / wrong).toBeGreaterThan(0.5)
    expect(unknown / wrong).toBeLessThan(2)
  }))

test.each([
  ['/desk', '/desk'],
  ['/desk/groups?state=draft', '/desk/groups?state=draft'],
  ['/desk/plans/../opinions', '/desk/opinions'],
  ['/desk/../plans', null],
  ['/deskless', null],
  ['/plans', null],
  ['//other.example/desk', null],
  ['https://other.example/desk', null],
  ['/\\other.example/desk', null],
  ['/desk\n/x', null],
  ['/desk/sign-out', null],
  ['/desk/sign-in?to=/desk', null],
  ['javascript:alert(1)', null],
  ['', null],
  [null, null],
])('after sign-in %s leads to %s', (to, path) => expect(wayBack(to)).toBe(path))
