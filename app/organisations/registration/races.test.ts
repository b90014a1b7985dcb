import { addressToken, askForAddress } from '#app/accounts/address-change.ts'
import { personWords } from '#app/accounts/person.ts'
import { closePost, putUp, removePost } from '#app/board/board.ts'
import { writeTo } from '#app/board/board-contact.ts'
import { isoDay } from '#app/calendar.ts'
import { sampleMember, sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import { takeStep } from '#app/organisations/groups/step.ts'
import { changeType } from '#app/organisations/groups/type-form.ts'
import { changeAddress } from '#app/organisations/members/address.ts'
import { invitationToken, inviteMember } from '#app/organisations/members/invitation.ts'
import { acceptInvitation } from '#app/organisations/members/invitation-acceptance.ts'
import {
  answerSuccession,
  askSuccession,
  confirmSuccession,
  successionOf,
} from '#app/organisations/members/succession.ts'
import { staffMember } from '#app/plans/writing/sample-plan.fixture.ts'
import { randomKey } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { newestApplication } from './application.ts'
import { setChecked } from './checking.ts'
import { changeStanding, refuseApplication, register } from './decision.ts'
import { beginRenewal } from './handing-in.ts'
import { announceRenewals } from './renewal.ts'

/** Written and committed. */
const committed =
  <Made>(make: (trx: Trx) => Promise<Made>) =>
  (db: Db) =>
    db.transaction().execute(make)

const group = async (trx: Trx, wanted: Parameters<typeof sampleOrganisation>[1] = {}) => ({
  ...(await sampleOrganisation(trx, wanted)),
  staff: await staffMember(trx),
})
type Group = Awaited<ReturnType<typeof group>>

/** A group whose renewal waits for a decision. */
const renewing = committed(async (trx) => {
  const own = await group(trx, { state: 'renewal_due' })
  await beginRenewal(trx, own.person, own.slug)
  const { id: application, version } = await newestApplication(trx, own.id)
  const by = { kind: 'person', id: own.person } as const
  await takeStep(trx, by, { organisation: own.id, application, step: 'applied' })
  return { ...own, seen: { organisation: own.id, version } }
})

const stepsOf = async (db: Db, { id }: Group, step: 'renewal_due') =>
  (
    await db
      .selectFrom('organisationSteps')
      .select('id')
      .where('organisationId', '=', id)
      .where('step', '=', step)
      .execute()
  ).length

const strikeOff = (db: Db, { id, staff }: Group, seen = 'registered') =>
  changeStanding(db, staff, { organisation: id, step: 'struck_off', seen, reason: '解散' })

const invited = committed(async (trx) => {
  const { id: organisation, person } = await group(trx)
  const email = `${randomKey()}@group.example`
  const id = await inviteMember(trx, person, { organisation, email, role: 'member', language: 'ja' })
  return { id, token: invitationToken(id), as: null, language: 'ja' } as const
})
const registered = committed((trx) => group(trx))
const ending = committed((trx) => group(trx, { validUntil: '2020-03-31' }))
const due = committed((trx) => group(trx, { state: 'renewal_due' }))

const posted = committed(async (trx) => {
  const own = await group(trx)
  const by = { kind: 'person', person: own.person, group: own.slug } as const
  const expiresOn = isoDay(new Date(Date.now() + 10 * 86_400_000))
  const words = { kind: 'need', title: '机を貸してください', body: '20台', district: '' } as const
  return { ...own, by, post: await putUp(trx, by, { ...words, fields: [], expiresOn }) }
})

/** A group whose representative is lost, with two deputies. */
const lost = committed(async (trx) => {
  const own = await group(trx)
  return { ...own, one: await sampleMember(trx, own.id, 'deputy'), two: await sampleMember(trx, own.id, 'deputy') }
})
const ask = (db: Db, who: string, { id }: Group) => askSuccession(db, who, { organisation: id, reason: '返事がない' })
/** The same, asked by one of them and agreed to, so that nothing stands in the way of its confirmation. */
const agreed = committed(async (trx) => {
  const own = { ...(await group(trx)), next: `${randomKey()}@group.example` }
  const one = await sampleMember(trx, own.id, 'deputy')
  await ask(trx, one, own)
  const seen = { organisation: own.id, succession: (await successionOf(trx, own.id))?.id ?? '' }
  await answerSuccession(trx, own.person, { ...seen, answer: 'agreed' })
  const offer = { organisation: own.id, email: own.next, role: 'representative', language: 'ja' } as const
  const id = await inviteMember(trx, own.person, offer)
  return { ...own, seen, link: { id, token: invitationToken(id), as: null, language: 'ja' } as const }
})
const confirm = (db: Db, { staff, seen }: Awaited<ReturnType<typeof agreed>>) =>
  confirmSuccession(db, staff, { ...seen, known: '' })

/** Which of two that hold up each other is let go, the database says. */
const unlessStuck = <Made>(_db: Db, _made: Made, both: unknown[]) => (both.includes('40P01') ? 'stuck' : both)

testRaces([
  race({
    what: 'of two who ask at once to represent a group one is waited for',
    locks: ['app/organisations/groups/membership.ts holdGroup'],
    prepare: lost,
    first: (db, made) => ask(db, made.one, made),
    second: (db, made) => ask(db, made.two, made),
    held: ['done', 'succession:refused.open'],
    lost: ['done', '23505'],
  }),
  race({
    what: 'a representative who hands over meanwhile is not followed by another',
    locks: ['app/organisations/groups/membership.ts holdGroup'],
    prepare: agreed,
    first: (db, { link }) => acceptInvitation(db, link).then(() => 'joined'),
    second: confirm,
    held: ['joined', 'succession:refused.moved'],
    lost: ['joined', '23505'],
  }),
  race({
    what: 'nobody follows in a group that is being struck off',
    locks: ['app/organisations/groups/membership.ts holdGroup'],
    prepare: agreed,
    first: (db, made) => strikeOff(db, made),
    second: confirm,
    held: ['done', 'succession:refused.moved'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'an application is decided once',
    locks: ['app/organisations/registration/application.ts newestApplication'],
    prepare: renewing,
    first: (db, { staff, seen }) => refuseApplication(db, staff, { ...seen, reason: '書類が足りません' }),
    second: (db, { staff, seen }) => register(db, staff, seen),
    held: ['done', 'groups:refused.decided'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a group that is being struck off is not renewed',
    locks: ['app/organisations/registration/application.ts newestApplication'],
    prepare: renewing,
    first: (db, made) => strikeOff(db, made, 'renewal_due'),
    second: (db, { staff, seen }) => register(db, staff, seen),
    held: ['done', 'groups:refused.decided'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a group that is being renewed is not struck off as what it was',
    locks: ['app/organisations/registration/decision.ts holdApplications'],
    prepare: renewing,
    until: 'app/organisations/registration/application.ts newestApplication',
    first: (db, { staff, seen }) => register(db, staff, seen),
    second: (db, made) => strikeOff(db, made, 'renewal_due'),
    after: unlessStuck,
    held: ['done', 'groups:refused.stateChanged'],
    lost: 'stuck',
  }),
  race({
    what: 'the standing of a group is changed by one at a time',
    locks: ['app/organisations/registration/decision.ts changeStanding'],
    prepare: registered,
    first: strikeOff,
    second: (db, { id, staff }) =>
      changeStanding(db, staff, { organisation: id, step: 'dormant', seen: 'registered', reason: '休会' }),
    held: ['done', 'groups:refused.stateChanged'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'an invitation to a group works once',
    locks: ['app/organisations/groups/membership.ts holdGroup'],
    prepare: invited,
    first: (db, link) => acceptInvitation(db, link).then(() => 'joined'),
    held: ['joined', 'members:refused.invitationUsed'],
    lost: ['joined', 'joined'],
  }),
  race({
    what: 'an invitation is accepted although its reader moves to another address just then',
    locks: ['app/organisations/members/address.ts holdInviting'],
    prepare: committed(async (trx) => {
      const [{ id: organisation, person: host }, { person }] = [await group(trx), await group(trx)]
      const { email } = await personWords(trx, person)
      const id = await inviteMember(trx, host, { organisation, email, role: 'member', language: 'ja' })
      await askForAddress(trx, { person, email: `${randomKey()}@group.example`, from: '192.0.2.1' })
      const asked = trx.selectFrom('addressChanges').select('id').where('personId', '=', person)
      const change = (await asked.executeTakeFirstOrThrow()).id
      return {
        link: { id, token: invitationToken(id), as: null, language: 'ja' } as const,
        moving: { person, id: change, token: addressToken(change) },
      }
    }),
    until: 'app/organisations/groups/membership.ts holdGroup',
    first: (db, { link }) => acceptInvitation(db, link).then(() => 'joined'),
    second: (db, { moving }) => changeAddress(db, moving),
    after: unlessStuck,
    held: ['joined', 'done'],
    lost: 'stuck',
  }),
  race({
    what: 'a renewal is not begun of a group that is being struck off',
    locks: ['app/organisations/groups/membership.ts holdGroup'],
    prepare: due,
    first: (db, made) => strikeOff(db, made, 'renewal_due'),
    second: (db, { person, slug }) => beginRenewal(db, person, slug),
    held: ['done', 'groups:refused.notDue'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a renewal is announced once',
    locks: ['app/organisations/registration/renewal.ts announceRenewals'],
    prepare: ending,
    first: (db) => announceRenewals(db),
    after: (db, made) => stepsOf(db, made, 'renewal_due'),
    held: 1,
    lost: 2,
  }),
  race({
    what: 'what an organisation checks is set by one after the other',
    locks: ['app/organisations/registration/checking.ts setChecked'],
    prepare: registered,
    first: (db, { id, staff }) => setChecked(db, staff, id, ['east']),
    second: (db, { id, staff }) => setChecked(db, staff, id, [null]),
    after: async (db, { id }) => {
      const rows = await db
        .selectFrom('organisationCheckers')
        .select('district')
        .where('organisationId', '=', id)
        .execute()
      return rows.map(({ district }) => district)
    },
    held: [null],
    lost: ['east', null],
  }),
  race({
    what: 'what a type requires is changed by one at a time',
    locks: ['app/organisations/groups/type-form.ts changeType'],
    prepare: committed(async (trx) => {
      const { staff, type } = await group(trx)
      const { version } = await trx
        .selectFrom('organisationTypes')
        .select('version')
        .where('code', '=', type)
        .executeTakeFirstOrThrow()
      return { staff, type, version }
    }),
    first: (db, { staff, type, version }) =>
      changeType(db, staff, type, { version, requiredFields: [], papers: [], minimumMembers: 3, renewalMonths: 12 }),
    held: ['done', 'settings:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a post comes down once',
    locks: ['app/board/board.ts holdOpen'],
    prepare: posted,
    first: (db, { by, post }) => closePost(db, by, post, { outcome: 'found', note: '' }),
    second: (db, { staff, post }) => removePost(db, staff.id, post, '営業のため'),
    held: ['done', 'board:refused.closed'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'nobody is written to about a post that is coming down',
    locks: ['app/board/board-contact.ts writeTo'],
    prepare: posted,
    first: (db, { by, post }) => closePost(db, by, post, { outcome: 'found', note: '' }),
    second: (db, { post }) =>
      writeTo(db, post, { name: '佐藤', email: 'sato@post.internal', message: '貸せます', formKey: randomKey(20) }),
    held: ['done', 'board:refused.closed'],
    lost: ['done', 'done'],
  }),
])
