import { system } from '#app/journal/journal.ts'
import { changeAddress } from '#app/organisations/members/address.ts'
import { beginRegistration } from '#app/organisations/registration/application.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import { seal } from '#app/text/sealed.ts'
import type { Db, Trx } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { addressToken, askForAddress } from './address-change.ts'
import { disable } from './disabling.ts'
import { forgetLinks } from './forgetting.ts'
import { invite } from './invitation.ts'
import { administrator, member } from './member.fixture.ts'
import { changeStaff, findMember } from './membership.ts'
import { emailHashOf, personOf } from './person.ts'
import { askForLink, enterByLink, tokenOf } from './person-link.ts'
import { startPerson } from './session.ts'

const ask = (db: Db, email: string) => askForLink(db, { email, language: 'ja', leadsTo: '/my', from: '192.0.2.1' })
const askFor = (db: Db, person: string) =>
  askForAddress(db, { person, email: `${randomKey()}@post.internal`, from: '192.0.2.1' })
const openLinks = async (db: Db, email: string) => {
  const links = db.selectFrom('personLinks').innerJoin('people', 'people.id', 'personId').select('personLinks.id')
  return (await links.where('emailHash', '=', emailHashOf(email)).where('usedAt', 'is', null).execute()).length
}
/** An address of which nothing is left but itself, long ago. */
const forgettable = async (db: Db) => {
  const email = `${randomKey()}@post.internal`
  await ask(db, email)
  await db.deleteFrom('personLinks').execute()
  await db
    .updateTable('people')
    .set({ madeAt: new Date('2020-01-01') })
    .execute()
  return email
}

type Moving = { person: string; id: string; token: string }
const movingTo = async (trx: Trx, person: string, email: string): Promise<Moving> => {
  await askForAddress(trx, { person, email, from: '192.0.2.1' })
  const asked = trx.selectFrom('addressChanges').select('id').where('personId', '=', person)
  const { id } = await asked.executeTakeFirstOrThrow()
  return { person, id, token: addressToken(id) }
}
/** An account without asking whether there is one. */
async function typedIn(db: Db, email = `${randomKey()}@post.internal`): Promise<string> {
  const id = newId()
  const sealed = seal('people.contact', id, { email, name: '', nameKana: '', phone: '' })
  await db
    .insertInto('people')
    .values({ id, emailHash: emailHashOf(email), sealed })
    .execute()
  return id
}
/** Somebody who acts for a group. */
async function acting(trx: Trx): Promise<string> {
  const [personId, id] = [await typedIn(trx), newId()]
  await trx
    .insertInto('organisations')
    .values({ id, slug: randomKey(10), validUntil: null })
    .execute()
  const member = { id: newId(), organisationId: id, personId, role: 'representative', until: null } as const
  await trx.insertInto('organisationMembers').values(member).execute()
  return personId
}
/** Somebody who can move to an address that somebody else has only typed. */
const movingToTyped = (db: Db) =>
  db.transaction().execute(async (trx) => {
    const [typed, own] = [`${randomKey()}@post.internal`, `${randomKey()}@post.internal`]
    const typedBy = await personOf(trx, { email: typed, language: 'ja' })
    const person = await personOf(trx, { email: own, language: 'ja' })
    return { typed, typedBy, moving: await movingTo(trx, person, typed) }
  })

testRaces([
  race({
    what: 'two administrators who close each other’s account leave one',
    locks: ['app/accounts/last-administrator.ts anotherAdministratorStays'],
    prepare: async (db) => {
      await db.deleteFrom('staffRoles').execute()
      return [await member(db, { roles: administrator }), await member(db, { roles: administrator })] as const
    },
    first: (db, [, other]) => disable(db, system, other.id),
    second: (db, [one]) => disable(db, system, one.id),
    held: ['done', 'accounts:refused.lastAdministrator'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'an account is closed once',
    besides: ['app/accounts/last-administrator.ts anotherAdministratorStays'],
    locks: ['app/accounts/disabling.ts set'],
    prepare: (db) => member(db, { password: null }),
    first: (db, { id }) => disable(db, system, id),
    after: async (db, { id }) => {
      const said = db.selectFrom('journal').select('id').where('verb', '=', 'staff.disabled').where('aboutId', '=', id)
      return (await said.execute()).length
    },
    held: 1,
    lost: 2,
  }),
  race({
    what: 'an account is changed by one at a time',
    locks: ['app/accounts/membership.ts changeStaff'],
    prepare: async (db) => findMember(db, (await member(db, { password: null, roles: administrator })).id),
    first: (db, seen) => changeStaff(db, system, { ...seen, name: '試験 太郎' }),
    held: ['done', 'accounts:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'of the invitations to an account one is open',
    locks: ['app/accounts/invitation.ts invite'],
    prepare: (db) => member(db, { password: null }),
    first: (db, { id }) => invite(db, system, id),
    after: async (db, { id }) => {
      const links = db.selectFrom('invitations').select('id').where('staffId', '=', id)
      return (await links.where('expiresAt', '>', new Date()).execute()).length
    },
    held: 1,
    lost: 2,
  }),
  race({
    what: 'nobody is sent more links than may be open',
    locks: ['app/accounts/person.ts holdPerson'],
    prepare: async (db) => {
      const email = `${randomKey()}@post.internal`
      for (let at = 0; at < 4; at++) await ask(db, email)
      return email
    },
    first: ask,
    after: openLinks,
    held: 5,
    lost: 6,
  }),
  race({
    what: 'nobody is sent more links to a new address than they may ask for',
    locks: ['app/accounts/address-change.ts hold'],
    prepare: (db) =>
      db.transaction().execute(async (trx) => {
        const person = await personOf(trx, { email: `${randomKey()}@post.internal`, language: 'ja' })
        for (let at = 0; at < 4; at++) await askFor(trx, person)
        return person
      }),
    first: askFor,
    held: ['done', 'people:refused.addressTooOften'],
    lost: ['done', '23505'],
  }),
  race({
    what: 'an address that was only typed is moved to also where a link to it is just asked for',
    locks: ['app/accounts/address-change.ts hold'],
    prepare: movingToTyped,
    first: (db, { typed }) => ask(db, typed),
    second: (db, { moving }) => changeAddress(db, moving),
    held: ['done', 'done'],
    lost: ['done', '23503'],
  }),
  race({
    what: 'an address that was only typed stays whose it is where they just begin to register a group',
    locks: ['app/accounts/address-change.ts hold'],
    prepare: movingToTyped,
    first: (db, { typedBy }) => beginRegistration(db, typedBy).then(() => 'begun'),
    second: (db, { moving }) => changeAddress(db, moving),
    held: ['begun', 'people:refused.addressTaken'],
    lost: ['begun', '23503'],
  }),
  race({
    what: 'who is signed in at an address that somebody just moves to is asked to sign in again',
    locks: ['app/organisations/registration/application.ts checkOpenOnes'],
    prepare: movingToTyped,
    first: (db, { moving }) => changeAddress(db, moving),
    second: (db, { typedBy }) => beginRegistration(db, typedBy),
    held: ['done', 'people:refused.signIn'],
    lost: ['done', '23503'],
  }),
  race({
    what: 'who comes in by a link to an address that somebody just moves to is told that it is over',
    locks: ['app/accounts/session.ts holdPerson'],
    prepare: movingToTyped,
    first: (db, { moving }) => changeAddress(db, moving),
    second: (db, { typedBy }) => startPerson(db, typedBy, '', false),
    held: ['done', 'people:refused.signIn'],
    lost: ['done', '23503'],
  }),
  race({
    what: 'a change of address that is confirmed twice at once is made once',
    locks: ['app/accounts/address-change.ts hold'],
    prepare: async (db) =>
      db.transaction().execute(async (trx) => movingTo(trx, await acting(trx), `${randomKey()}@post.internal`)),
    first: (db, moving) => changeAddress(db, moving),
    held: ['done', 'people:refused.addressUsed'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a link by which one signs in lets in once, also of two who press at once',
    locks: [],
    prepare: async (db) => {
      const email = `${randomKey()}@post.internal`
      await ask(db, email)
      const links = db.selectFrom('personLinks').innerJoin('people', 'people.id', 'personId').select('personLinks.id')
      const { id } = await links.where('emailHash', '=', emailHashOf(email)).executeTakeFirstOrThrow()
      return { id, token: tokenOf(id) }
    },
    first: (db, link) => enterByLink(db, link).then(() => 'in'),
    held: ['in', 'people:refused.linkUsed'],
    // one statement finds the link open and uses it up: there is no lock to take out
    lost: ['in', 'people:refused.linkUsed'],
  }),
  race({
    what: 'of two who move to one address at once one has it',
    locks: ['constraint people_email_hash_key'],
    prepare: (db) =>
      db.transaction().execute(async (trx) => {
        const email = `${randomKey()}@post.internal`
        return {
          one: await movingTo(trx, await acting(trx), email),
          two: await movingTo(trx, await acting(trx), email),
        }
      }),
    first: (db, { one }) => changeAddress(db, one),
    second: (db, { two }) => changeAddress(db, two),
    held: ['done', 'people:refused.addressTaken'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'an address can be moved to also where a link to it is asked for the first time just then',
    locks: ['constraint people_email_hash_key'],
    prepare: (db) =>
      db.transaction().execute(async (trx) => {
        const email = `${randomKey()}@post.internal`
        return { email, moving: await movingTo(trx, await acting(trx), email) }
      }),
    first: (db, { email }) => typedIn(db, email).then(() => 'typed'),
    second: (db, { moving }) => changeAddress(db, moving),
    after: async (db, { email }, both) => {
      const there = db.selectFrom('people').select('id').where('emailHash', '=', emailHashOf(email))
      return [...both, (await there.execute()).length]
    },
    held: ['typed', 'done', 1],
    lost: ['typed', 'done', 2],
  }),
  race({
    what: 'two who move to each other’s address wait for each other in one order',
    locks: ['app/accounts/address-change.ts hold'],
    prepare: (db) =>
      db.transaction().execute(async (trx) => {
        const [a, b] = [`${randomKey()}@post.internal`, `${randomKey()}@post.internal`]
        const one = await personOf(trx, { email: a, language: 'ja' })
        const two = await personOf(trx, { email: b, language: 'ja' })
        return { one: await movingTo(trx, one, b), two: await movingTo(trx, two, a) }
      }),
    until: 'app/accounts/address-change.ts hold',
    first: (db, { one }) => changeAddress(db, one),
    second: (db, { two }) => changeAddress(db, two),
    // whose account was only typed is gone with what it asked for
    held: ['done', 'people:refused.signIn'],
    lost: ['ui:errors.notFound', 'done'],
  }),
  race({
    what: 'an address that a link is just asked for is left for another night',
    locks: ['app/accounts/forgetting.ts forgetLinks'],
    prepare: forgettable,
    first: ask,
    second: forgetLinks,
    held: ['done', 'done'],
    lost: ['done', '23503'],
  }),
])
