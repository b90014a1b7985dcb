import { expect, test } from 'vitest'
import { meanwhile, sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { findEvent } from '#app/events/programme/event.ts'
import { onlineOf } from '#app/events/programme/online.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import type { SessionFields } from '#app/events/programme/session.ts'
import { sessionForm, typedSession } from '#app/events/programme/session-form.ts'
import type { OfferedService } from '#app/events/programme/session-service.ts'
import { openMail } from '#app/notifications/mail.ts'
import { mailSignup } from '#app/notifications/signup-mails.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { ownSignup } from './own-signup.ts'
import { editSession } from './session-change.ts'
import { signUp, signupSecret } from './signup.ts'

const [visitor, staff] = [{ kind: 'visitor' }, { kind: 'system' }] as const
const secret = { address: 'https://meet.internal/hiroba-7421', note: 'パスコード 880214' }

const fields = (changes: Partial<SessionFields> = {}): SessionFields => ({
  ...{ title: '', startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), form: 'both', quota: 1 },
  ...{ venue: '市民館', venueEn: null, address: '', online: secret, ...changes },
})
const edit = async (db: Db, changes: Partial<SessionFields> = {}, services: OfferedService[] = []) => {
  const { version } = await findEvent(db, 'hiroba')
  await editSession(db, staff, {
    ...{ event: 'hiroba', session: 1, version, fields: fields(changes), services, now: meanwhile },
  })
}
const told = async (db: Db, signup: string) => {
  await db.deleteFrom('mails').execute()
  await mailSignup(db, { kind: 'changed', about: signup })
  const mail = await db.selectFrom('mails').select(['id', 'sealed']).executeTakeFirstOrThrow()
  return openMail(mail.id, mail.sealed as Buffer).text
}

test('how to join online is sealed and told to those only who have a place', () =>
  withDb(async (db) => {
    await db
      .insertInto('municipality')
      .values({ name: '丘市', nameKana: '', nameEasy: '丘市', nameEn: 'Oka' })
      .execute()
    const { sessions } = await sampleEvent(db, { quotas: [1] })
    const has = await signUp(db, visitor, signupInput())
    const waits = await signUp(db, visitor, signupInput())
    await edit(db)
    expect(await onlineOf(db, sessions[0] ?? '')).toEqual(secret)
    const stored = await db.selectFrom('eventSessions').select('onlineSealed').executeTakeFirstOrThrow()
    expect(stored.onlineSealed?.toString('latin1')).not.toContain('meet.internal')
    const [own, other] = await Promise.all(
      [has, waits].map(({ id, number }) => ownSignup(db, number, signupSecret(id), meanwhile)),
    )
    expect(own?.places).toMatchObject([{ online: secret, form: 'both' }])
    expect(own?.places[0]).not.toHaveProperty('sealed')
    expect(other?.places).toMatchObject([{ state: 'waiting', online: null }])
    expect(await told(db, has.id)).toContain(secret.address)
    expect(await told(db, waits.id)).not.toContain('meet.internal')
    expect(JSON.stringify(await publicEvent(db, 'hiroba', meanwhile))).not.toMatch(/meet\.internal|880214/)
  }))

test('an address is kept until it is changed, and goes where people only meet in a place', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db)
    await edit(db)
    await edit(db, { online: undefined, venue: '図書館' })
    expect(await onlineOf(db, sessions[0] ?? '')).toEqual(secret)
    await edit(db, { form: 'venue' })
    expect(await onlineOf(db, sessions[0] ?? '')).toBeNull()
  }))

test('nothing is moved into the past, and no service is asked for after the session has begun', () =>
  withDb(async (db) => {
    await sampleEvent(db)
    const past = new Date(meanwhile.getTime() - 3_600_000)
    await expect(edit(db, { startsAt: past })).rejects.toMatchObject({ field: 'startsAt' })
    const parking = (closesAt: Date): OfferedService[] => [
      { kind: 'parking', quota: 2, closesAt, ageFrom: null, ageTo: null },
    ]
    await expect(edit(db, {}, parking(past))).rejects.toMatchObject({ field: 'parkingClosesAt' })
    const late = parking(new Date(startsAt.getTime() + 60_000))
    await expect(edit(db, {}, late)).rejects.toMatchObject({ code: 'event-writing:refused.serviceLate' })
    await edit(db, {}, parking(startsAt))
    expect((await publicEvent(db, 'hiroba', meanwhile)).sessions[0]?.services).toMatchObject([{ kind: 'parking' }])
  }))

test('the form gives back what is stored, and refuses what is no address or no moment', () => {
  const services: OfferedService[] = [
    { kind: 'childcare', quota: 4, closesAt: new Date('2026-11-30T17:00:00+09:00'), ageFrom: 1, ageTo: 6 },
    { kind: 'parking', quota: 2, closesAt: null, ageFrom: null, ageTo: null },
  ]
  const typed = { ...typedSession({ ...fields({ titleEn: 'Day one' }), services }, 3), formKey: 'a-key-of-this-form' }
  const read = sessionForm.parse(Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value ?? ''])))
  expect(read).toMatchObject({ version: 3, services, fields: { ...fields(), titleEn: 'Day one' } })
  const wrong = { ...typed, titleEasy: '', titleEn: '', venueEn: '', onlineAddress: 'meet', childcareClosesAt: 'soon' }
  const { error } = sessionForm.safeParse(wrong)
  expect(error?.issues.map(({ path }) => path[0])).toEqual(['onlineAddress', 'childcareClosesAt'])
})
