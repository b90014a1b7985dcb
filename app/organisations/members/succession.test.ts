import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { member } from '#app/accounts/member.fixture.ts'
import { openMail } from '#app/notifications/mail.ts'
import { mailOrganisationStep } from '#app/notifications/organisation-mails.ts'
import { endMembership, membersOf, roleNow } from '#app/organisations/groups/membership.ts'
import { sampleMember, sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import { stepsOf } from '#app/organisations/groups/step.ts'
import { changeStanding } from '#app/organisations/registration/decision.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { invitationToken, inviteMember } from './invitation.ts'
import { acceptInvitation } from './invitation-acceptance.ts'
import { inviteRepresentative } from './representative-invitation.ts'
import {
  answerSuccession,
  askSuccession,
  confirmSuccession,
  refuseSuccession,
  successionOf,
  takeSuccessionBack,
} from './succession.ts'
import { readSuccession, waitingSuccessions } from './succession-list.ts'

const reason = '春から電話にもメールにも返事がありません'

async function group(trx: Trx, state: 'registered' | 'dormant' | 'struck_off' = 'registered') {
  await trx
    .insertInto('municipality')
    .values({ name: '試験市', nameKana: '', nameEasy: '試験市', nameEn: 'Test' })
    .onConflict((c) => c.doNothing())
    .execute()
  const own = await sampleOrganisation(trx, { state })
  const deputy = await sampleMember(trx, own.id, 'deputy')
  const simple = await sampleMember(trx, own.id, 'member')
  const staff = { kind: 'staff', id: (await member(trx, { password: null })).id } as const
  return { ...own, organisation: own.id, deputy, simple, staff }
}

async function asked(trx: Trx) {
  const own = await group(trx)
  await askSuccession(trx, own.deputy, { organisation: own.id, reason })
  const open = await successionOf(trx, own.id)
  return { ...own, seen: { organisation: own.id, succession: open?.id ?? '' } }
}
/** The days of the representative are over. */
const later = (trx: Trx) =>
  sql`update organisation_successions set answer_until = now() - interval '1 second'`.execute(trx)
const roles = async (trx: Trx, { id, person, deputy, simple }: Awaited<ReturnType<typeof group>>) =>
  Promise.all([person, deputy, simple].map(async (each) => (await roleNow(trx, id, each))?.role))

test('a representative who says nothing in their days is followed by the deputy who asked', () =>
  withDb(async (trx) => {
    const { seen, staff, ...own } = await asked(trx)
    expect(await waitingSuccessions(trx)).toMatchObject([{ slug: own.slug, answer: null }])
    expect(await readSuccession(trx, staff, own.id)).toMatchObject({ reason, role: 'deputy', isOver: false })
    const early = { code: 'succession:refused.knownMissing', field: 'known' }
    await expect(confirmSuccession(trx, staff, { ...seen, known: ' ' })).rejects.toMatchObject(early)
    await later(trx)
    await confirmSuccession(trx, staff, { ...seen, known: '' })
    expect(await roles(trx, { staff, ...own })).toEqual(['member', 'representative', 'member'])
    const steps = await stepsOf(trx, own.id, true)
    expect(steps.map(({ step, side }) => `${step} ${side}`)).toEqual(
      expect.arrayContaining(['succession_asked group', 'representative_changed staff']),
    )
    expect(await waitingSuccessions(trx)).toEqual([])
    await expect(confirmSuccession(trx, staff, { ...seen, known: '' })).rejects.toMatchObject({ status: 409 })
  }))

test('everybody who acts for the group is told by mail, and of the reason nobody; nor does the journal have it', () =>
  withDb(async (trx) => {
    const { id, seen, staff } = await asked(trx)
    await later(trx)
    await confirmSuccession(trx, staff, { ...seen, known: '本人が電話で辞めると言った' })
    for (const step of await stepsOf(trx, id, false)) {
      expect(step.reason).toBeNull()
      await mailOrganisationStep(trx, step.id)
    }
    const mails = await trx.selectFrom('mails').select(['id', 'sealed']).where('kind', '=', 'group').execute()
    const texts = mails.map((mail) => (mail.sealed ? openMail(mail.id, mail.sealed) : { to: '', text: '' }))
    const asking = texts.filter(({ text }) => text.includes('/succession'))
    const changed = texts.filter(({ text }) => text.includes('代表者が替わりました'))
    expect([asking.length, changed.length]).toEqual([3, 3])
    const { rows } = await sql<{
      all: string
    }>`select coalesce(string_agg(details::text, ' '), '') as all from journal`.execute(trx)
    const { rows: stored } = await sql<{ row: string }>`select s::text as row from organisation_successions s`.execute(
      trx,
    )
    for (const text of [...texts.map(({ text }) => text), rows[0]?.all, stored[0]?.row]) {
      expect(text).not.toContain(reason)
      expect(text).not.toContain('電話で辞める')
    }
  }))

test('one who is still here says so, also late; the city decides against that only by what it knows', () =>
  withDb(async (trx) => {
    const { person, deputy, id, seen, staff, ...own } = await asked(trx)
    await expect(answerSuccession(trx, deputy, { ...seen, answer: 'agreed' })).rejects.toMatchObject({ status: 404 })
    await later(trx)
    await answerSuccession(trx, person, { ...seen, answer: 'objected' })
    const again = { code: 'succession:refused.answered' }
    await expect(answerSuccession(trx, person, { ...seen, answer: 'agreed' })).rejects.toMatchObject(again)
    expect(await successionOf(trx, id)).toMatchObject({ answer: 'objected', isOver: true })
    await expect(confirmSuccession(trx, staff, { ...seen, known: '' })).rejects.toMatchObject({ field: 'known' })
    await expect(refuseSuccession(trx, staff, { ...seen, reason: '' })).rejects.toMatchObject({ field: 'reason' })
    await refuseSuccession(trx, staff, { ...seen, reason: '代表者と話せました' })
    expect(await roles(trx, { person, deputy, id, staff, ...own })).toEqual(['representative', 'deputy', 'member'])
    expect((await stepsOf(trx, id, false)).map(({ step, reason }) => [step, reason])).toContainEqual([
      'succession_refused',
      '代表者と話せました',
    ])
  }))

test('one who agrees is followed at once; who asked may take it back before', () =>
  withDb(async (trx) => {
    const { person, deputy, simple, id, seen, staff } = await asked(trx)
    await answerSuccession(trx, person, { ...seen, answer: 'agreed' })
    await expect(takeSuccessionBack(trx, simple, seen)).rejects.toMatchObject({ status: 404 })
    await takeSuccessionBack(trx, deputy, seen)
    expect(await successionOf(trx, id)).toBeNull()
    await askSuccession(trx, deputy, { organisation: id, reason })
    const succession = (await successionOf(trx, id))?.id ?? ''
    await answerSuccession(trx, person, { organisation: id, succession, answer: 'agreed' })
    await confirmSuccession(trx, staff, { organisation: id, succession, known: '' })
    expect((await membersOf(trx, id)).map(({ role }) => role)).toEqual(['representative', 'member', 'member'])
  }))

test('a deputy asks, a member only where there is none, and nobody twice, for a group that is over, or from outside', () =>
  withDb(async (trx) => {
    const { id: organisation, person, deputy, simple } = await group(trx)
    const ask = (who: string, of = organisation) => askSuccession(trx, who, { organisation: of, reason })
    await expect(ask(simple)).rejects.toMatchObject({ code: 'succession:refused.notYours' })
    await expect(ask(person)).rejects.toMatchObject({ code: 'succession:refused.notYours' })
    await expect(ask(deputy, (await group(trx)).id)).rejects.toMatchObject({ status: 404 })
    const [own] = (await membersOf(trx, organisation)).filter(({ personId }) => personId === deputy)
    await endMembership(trx, deputy, { organisation, member: own?.id ?? '' })
    await expect(askSuccession(trx, simple, { organisation, reason: ' ' })).rejects.toMatchObject({ field: 'reason' })
    await ask(simple)
    await expect(ask(simple)).rejects.toMatchObject({ code: 'succession:refused.open' })
    const over = await group(trx, 'struck_off')
    await expect(ask(over.deputy, over.id)).rejects.toMatchObject({ code: 'succession:refused.notNow' })
    const resting = await group(trx, 'dormant')
    await ask(resting.deputy, resting.id)
  }))

test.each([
  [
    'the representative hands over',
    async (trx: Trx, { id: organisation, person }: Awaited<ReturnType<typeof asked>>) => {
      const offer = { organisation, email: 'next@group.example', role: 'representative', language: 'ja' } as const
      const id = await inviteMember(trx, person, offer)
      await acceptInvitation(trx, { id, token: invitationToken(id), as: null, language: 'ja' })
    },
  ],
  [
    'whoever asked leaves',
    async (trx: Trx, { id: organisation, deputy }: Awaited<ReturnType<typeof asked>>) => {
      const own = (await membersOf(trx, organisation)).find(({ personId }) => personId === deputy)
      await endMembership(trx, deputy, { organisation, member: own?.id ?? '' })
    },
  ],
  [
    'the group is struck off',
    (trx: Trx, { id: organisation, staff }: Awaited<ReturnType<typeof asked>>) =>
      changeStanding(trx, staff, { organisation, step: 'struck_off', seen: 'registered', reason: '解散' }),
  ],
] as const)('a request comes to nothing where %s', (_, overtake) =>
  withDb(async (trx) => {
    const own = await asked(trx)
    await overtake(trx, own)
    expect(await successionOf(trx, own.id)).toBeNull()
    const { rows } = await sql`select outcome from organisation_successions`.execute(trx)
    expect(rows).toEqual([{ outcome: 'overtaken' }])
    await expect(confirmSuccession(trx, own.staff, { ...own.seen, known: 'x' })).rejects.toMatchObject({ status: 409 })
  }),
)

test('past the verbs the database refuses a confirmation nobody is certain of, and a second request', () =>
  withDb(async (trx) => {
    const { id, staff } = await asked(trx)
    const uncertain = sql`update organisation_successions set ended_at = now(), outcome = 'confirmed', decided_by = ${staff.id}`
    const refused = (statement: typeof uncertain) => sql`savepoint s`.execute(trx).then(() => statement.execute(trx))
    await expect(refused(uncertain)).rejects.toMatchObject({ constraint_name: 'successions_certain' })
    await sql`rollback to savepoint s`.execute(trx)
    const second = sql`insert into organisation_successions (id, organisation_id, asked_by, representative_id, sealed, answer_until)
      select gen_random_uuid(), organisation_id, asked_by, representative_id, sealed, answer_until
      from organisation_successions where organisation_id = ${id}`
    await expect(refused(second)).rejects.toMatchObject({ constraint_name: 'organisation_successions_open' })
  }))

test('where nobody comes in any more staff invite a representative, with a reason the history shows', () =>
  withDb(async (trx) => {
    const { id: organisation, person, staff, ...own } = await group(trx)
    const asked = { organisation, email: 'new@group.example', reason: '団体から届け出', language: 'ja' } as const
    await expect(inviteRepresentative(trx, staff, { ...asked, reason: '' })).rejects.toMatchObject({ field: 'reason' })
    await inviteRepresentative(trx, staff, asked)
    expect((await stepsOf(trx, organisation, true))[0]).toMatchObject({
      step: 'representative_invited',
      reason: '団体から届け出',
      side: 'staff',
    })
    const { id } = await trx.selectFrom('organisationInvitations').select('id').executeTakeFirstOrThrow()
    const accepted = await acceptInvitation(trx, { id, token: invitationToken(id), as: null, language: 'ja' })
    expect((await roleNow(trx, organisation, accepted.person))?.role).toBe('representative')
    expect(await roles(trx, { id: organisation, person, staff, ...own, organisation })).toEqual([
      'member',
      'deputy',
      'member',
    ])
    const over = await group(trx, 'struck_off')
    await expect(inviteRepresentative(trx, staff, { ...asked, organisation: over.id })).rejects.toMatchObject({
      code: 'succession:refused.notNow',
    })
  }))
