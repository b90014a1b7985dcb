import { expect, test } from 'vitest'
import { sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { askedWords } from '#app/events/signups/asked-words.ts'
import { entryForm } from '#app/events/signups/entry-form.ts'
import { signUp } from '#app/events/signups/signup.ts'
import { signupForm } from '#app/events/signups/signup-form.ts'
import type { Sex } from '#app/events/signups/tables.ts'
import { system } from '#app/journal/journal.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { walkIn } from './check-in.ts'
import { walkInForm } from './day-form.ts'
import { seatedParties } from './seated.ts'

const visitor = { kind: 'visitor' } as const
const atDoor = new Date(startsAt.getTime() - 15 * 60_000)
const event = (asked: string[]) => ({
  ...{ asked, sessionsChosen: false, mostPeople: 1, sessions: [], way: 'first_come' as const },
})
const words = { districts: [], ageBands: [], sexes: ['female', 'male', 'other'] satisfies Sex[] }
const person = { name: '加藤 みなみ', email: 'minami@post.internal' }
const entered = { channel: 'phone', receivedAt: '2026-11-10T12:00', language: 'ja' }

test.each([
  ['people', (asked: string[]) => signupForm(event(asked), words), {}],
  ['staff', (asked: string[]) => entryForm(event(asked), words), entered],
] as const)(
  'the form of %s takes one of the codes or no answer where the event asks, else nothing',
  (_, form, more) => {
    const read = (asked: string[], typed: object) =>
      form(asked).safeParse({ ...person, ...more, formKey: 'a-key-of-this-form', ...typed })
    for (const sex of words.sexes) expect(read(['sex'], { sex }).data?.sex).toBe(sex)
    expect(read(['sex'], { sex: 'none' }).data?.sex).toBeNull()
    for (const typed of [{}, { sex: '' }, { sex: 'Female' }, { sex: 'unknown' }]) {
      const issues = read(['sex'], typed).error?.issues ?? []
      expect(issues.map(({ path, message }) => [path[0], message])).toEqual([['sex', 'signups:refused.sexMissing']])
    }
    // whoever sends it unasked is not believed
    expect(read(['phone'], { phone: '0123-45-6789', sex: 'female' }).data?.sex).toBeNull()
  },
)

test('at the door it may be said where the event asks, and left out', () => {
  const read = (asked: string[], typed: object) =>
    walkInForm({ asked }).safeParse({ people: '1', formKey: 'a-key-of-this-form', ...typed })
  expect(read(['sex'], { sex: 'other' }).data?.sex).toBe('other')
  for (const typed of [{}, { sex: '' }, { sex: 'none' }]) expect(read(['sex'], typed).data?.sex).toBeNull()
  expect(read(['sex'], { sex: 'unknown' }).error?.issues).toMatchObject([
    { path: ['sex'], message: 'events-day:refused.wordUnknown' },
  ])
  expect(read([], { sex: 'female' }).data?.sex).toBeNull()
})

test('no event asks it by itself', () =>
  withDb(async (db) => {
    const { id } = await sampleEvent(db)
    const { asked } = await db.selectFrom('events').select('asked').where('id', '=', id).executeTakeFirstOrThrow()
    expect(asked).not.toContain('sex')
    expect((await askedWords(db, { asked })).sexes).toEqual([])
    expect((await askedWords(db, { asked: ['sex'] })).sexes).toEqual(words.sexes)
  }))

test('what was said is stored, and goes into the mixture of the tables', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [9], changes: { asked: ['sex'] } })
    const session = sessions[0] ?? ''
    const said = [await signUp(db, visitor, signupInput({ sex: 'female' })), await signUp(db, visitor, signupInput())]
    const come = { session, people: 1, now: atDoor }
    await walkIn(db, system, { ...come, sex: 'male', formKey: secretToken() })
    await walkIn(db, system, { ...come, formKey: secretToken() })
    const parties = await seatedParties(db, session)
    const sexOf = (number: string | null) => parties.filter((party) => party.number === number).map(({ sex }) => sex)
    expect(said.map(({ number }) => sexOf(number))).toEqual([['female'], [null]])
    expect(sexOf(null).sort()).toEqual(['male', null])
  }))

const stored = {
  signups: (db: Db, sex: Sex) => signUp(db, visitor, signupInput({ sex })),
  check_ins: async (db: Db, sex: Sex) => {
    const { id } = await db.selectFrom('eventSessions').select('id').executeTakeFirstOrThrow()
    await walkIn(db, system, { session: id, people: 1, sex, formKey: secretToken(), now: atDoor })
  },
}
test.each(['signups', 'check_ins'] as const)('the database itself refuses any other word in %s', (table) =>
  withDb(async (db) => {
    await sampleEvent(db)
    await expect(stored[table](db, 'unknown' as Sex)).rejects.toMatchObject({ constraint_name: `${table}_sex_check` })
  }),
)
