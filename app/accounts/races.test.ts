import { system } from '#app/journal/journal.ts'
import { changeAddress } from '#app/organisations/members/address.ts'
import { randomKey } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { addressToken, askForAddress } from './address-change.ts'
import { disable } from './disabling.ts'
import { forgetLinks } from './forgetting.ts'
import { invite } from './invitation.ts'
import { administrator, member } from './member.fixture.ts'
import { changeStaff, findMember } from './membership.ts'
import { emailHashOf, personOf } from './person.ts'
import { askForLink } from './person-link.ts'

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
    locks: ['app/accounts/address-change.ts holdPerson'],
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
    locks: ['app/accounts/address-change.ts forgetTyped'],
    prepare: (db) =>
      db.transaction().execute(async (trx) => {
        const [typed, own] = [`${randomKey()}@post.internal`, `${randomKey()}@post.internal`]
        await ask(trx, typed)
        await trx.deleteFrom('personLinks').execute()
        const person = await personOf(trx, { email: own, language: 'ja' })
        await askForAddress(trx, { person, email: typed, from: '192.0.2.1' })
        const { id } = await trx
          .selectFrom('addressChanges')
          .select('id')
          .where('personId', '=', person)
          .executeTakeFirstOrThrow()
        return { typed, person, id, token: addressToken(id) }
      }),
    first: (db, { typed }) => ask(db, typed),
    second: (db, { typed: _, ...moving }) => changeAddress(db, moving),
    held: ['done', 'done'],
    lost: ['done', '23503'],
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
