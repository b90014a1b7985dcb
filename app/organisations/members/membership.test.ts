import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { personOf } from '#app/accounts/person.ts'
import { endMembership, membersOf, roleNow } from '#app/organisations/groups/membership.ts'
import { sampleMember, sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import type { MemberRole } from '#app/organisations/groups/tables.ts'
import { newId } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { invitationToken, inviteMember, openInvitations, withdrawInvitation } from './invitation.ts'
import { acceptInvitation, findInvitation } from './invitation-acceptance.ts'

const language = 'ja'
const link = (id: string) => ({ id, token: invitationToken(id), as: null, language }) as const
const roles = async (db: Db, organisation: string) => (await membersOf(db, organisation)).map(({ role }) => role)

async function invited(trx: Trx, role: MemberRole = 'member', email = 'new@group.example') {
  const group = await sampleOrganisation(trx)
  const id = await inviteMember(trx, group.person, { organisation: group.id, email, role, language })
  return { group, id }
}

test('whoever accepts an invitation acts for the group, in the account of the address it was sent to', () =>
  withDb(async (trx) => {
    const { group, id } = await invited(trx, 'deputy')
    expect(await findInvitation(trx, link(id))).toMatchObject({
      state: 'open',
      role: 'deputy',
      email: 'new@group.example',
    })
    const { person, slug } = await acceptInvitation(trx, link(id))
    expect(slug).toBe(group.slug)
    expect(person).toBe(await personOf(trx, { email: ' NEW@group.example', language }))
    expect(await roles(trx, group.id)).toEqual(['representative', 'deputy'])
    expect(await openInvitations(trx, group.id)).toEqual([])
  }))

test('an invitation works once', () =>
  withDb(async (trx) => {
    const { id } = await invited(trx)
    await acceptInvitation(trx, link(id))
    expect((await findInvitation(trx, link(id))).state).toBe('accepted')
    await expect(acceptInvitation(trx, link(id))).rejects.toThrow('members:refused.invitationUsed')
  }))

test('one that has expired or was taken back no longer works', () =>
  withDb(async (trx) => {
    const { group, id } = await invited(trx)
    await trx.updateTable('organisationInvitations').set({ expiresAt: sql`now()` }).where('id', '=', id).execute()
    await expect(acceptInvitation(trx, link(id))).rejects.toThrow('members:refused.invitationOver')
    const asked = { organisation: group.id, email: 'other@group.example', role: 'member', language } as const
    const other = await inviteMember(trx, group.person, asked)
    await withdrawInvitation(trx, group.person, { organisation: group.id, invitation: other })
    await expect(acceptInvitation(trx, link(other))).rejects.toThrow('members:refused.invitationWithdrawn')
    const again = withdrawInvitation(trx, group.person, { organisation: group.id, invitation: other })
    await expect(again).rejects.toThrow('members:refused.invitationWithdrawn')
    expect(await roles(trx, group.id)).toEqual(['representative'])
  }))

test('who is signed in with another address does not take a role by mistake', () =>
  withDb(async (trx) => {
    const { group, id } = await invited(trx)
    const other = await personOf(trx, { email: 'somebody@else.example', language })
    await expect(acceptInvitation(trx, { ...link(id), as: other })).rejects.toThrow('members:refused.invitedOther')
    expect(await roles(trx, group.id)).toEqual(['representative'])
    await acceptInvitation(trx, { ...link(id), as: await personOf(trx, { email: 'new@group.example', language }) })
    expect(await roles(trx, group.id)).toEqual(['representative', 'member'])
  }))

test.each(['', 'x', 'A'.repeat(32)])('the token %j opens nothing', (token) =>
  withDb(async (trx) => {
    const { id } = await invited(trx)
    await expect(findInvitation(trx, { id, token })).rejects.toMatchObject({ status: 404 })
    const madeUp = newId()
    await expect(findInvitation(trx, { id: madeUp, token: invitationToken(madeUp) })).rejects.toMatchObject({
      status: 404,
    })
  }),
)

test('a second invitation to the same address takes the place of the first', () =>
  withDb(async (trx) => {
    const { group, id } = await invited(trx)
    const asked = { organisation: group.id, email: 'NEW@group.example', role: 'deputy', language } as const
    const second = await inviteMember(trx, group.person, asked)
    await expect(acceptInvitation(trx, link(id))).rejects.toThrow('members:refused.invitationWithdrawn')
    await acceptInvitation(trx, link(second))
    expect(await roles(trx, group.id)).toEqual(['representative', 'deputy'])
  }))

test('members invite nobody, deputies everybody but a representative, and nobody invites who is there', () =>
  withDb(async (trx) => {
    const group = await sampleOrganisation(trx, { email: 'rep@group.example' })
    const deputy = await sampleMember(trx, group.id, 'deputy', 'deputy@group.example')
    const member = await sampleMember(trx, group.id, 'member')
    const invite = (by: string, role: MemberRole, email = 'new@group.example') =>
      inviteMember(trx, by, { organisation: group.id, email, role, language })
    await expect(invite(member, 'member')).rejects.toMatchObject({ status: 403 })
    await expect(invite(deputy, 'representative')).rejects.toMatchObject({ status: 403 })
    await expect(invite(group.person, 'deputy', 'deputy@group.example')).rejects.toThrow('members:refused.isMember')
    await expect(invite(deputy, 'member', 'rep@group.example')).rejects.toThrow('members:refused.isRepresentative')
    const stranger = (await sampleOrganisation(trx)).person
    await expect(invite(stranger, 'member')).rejects.toMatchObject({ status: 404 })
    await invite(deputy, 'member')
  }))

test('what somebody offered who no longer may is worth nothing', () =>
  withDb(async (trx) => {
    const group = await sampleOrganisation(trx)
    const deputy = await sampleMember(trx, group.id, 'deputy')
    const asked = { organisation: group.id, email: 'new@group.example', role: 'member', language } as const
    const id = await inviteMember(trx, deputy, asked)
    const { id: member } = (await roleNow(trx, group.id, deputy)) ?? { id: '' }
    await endMembership(trx, group.person, { organisation: group.id, member })
    await expect(acceptInvitation(trx, link(id))).rejects.toThrow('members:refused.inviterGone')
  }))

test('members leave; the representative does not before somebody has taken over', () =>
  withDb(async (trx) => {
    const group = await sampleOrganisation(trx)
    const member = await sampleMember(trx, group.id, 'member')
    const idOf = async (person: string) => (await roleNow(trx, group.id, person))?.id ?? ''
    const end = async (by: string, whose: string) =>
      endMembership(trx, by, { organisation: group.id, member: await idOf(whose) })
    await expect(end(group.person, group.person)).rejects.toThrow('members:refused.representativeStays')
    const other = await sampleMember(trx, group.id, 'member')
    await expect(end(other, member)).rejects.toMatchObject({ status: 404 })
    await end(member, member)
    expect(await roles(trx, group.id)).toEqual(['representative', 'member'])
  }))

test('a hand-over makes one representative of another, and the former one a deputy', () =>
  withDb(async (trx) => {
    const { group, id } = await invited(trx, 'representative')
    expect(await roles(trx, group.id)).toEqual(['representative'])
    const { person } = await acceptInvitation(trx, link(id))
    const members = await membersOf(trx, group.id)
    expect(members.map(({ personId, role }) => [personId, role])).toEqual([
      [person, 'representative'],
      [group.person, 'deputy'],
    ])
  }))

test('offered to two and accepted by both at once, one takes over: never two, never none', async () => {
  const { db, drop } = await freshDatabase()
  try {
    for (let round = 0; round < 5; round++) {
      const group = await db.transaction().execute((trx) => sampleOrganisation(trx))
      const offer = (email: string) =>
        inviteMember(db, group.person, { organisation: group.id, email, role: 'representative', language })
      // The second offer ends the first: both are opened again, as if two had been made in the same moment.
      const offers = [await offer(`a${round}@group.example`), await offer(`b${round}@group.example`)]
      await db.updateTable('organisationInvitations').set({ withdrawnAt: null }).where('id', 'in', offers).execute()
      const ends = await Promise.allSettled(offers.map((id) => acceptInvitation(db, link(id))))
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await roles(db, group.id)).toEqual(['representative', 'deputy'])
    }
  } finally {
    await drop()
  }
})

test('one invitation accepted twice at once makes one membership', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const group = await db.transaction().execute((trx) => sampleOrganisation(trx))
    const asked = { organisation: group.id, email: 'new@group.example', role: 'member', language } as const
    const id = await inviteMember(db, group.person, asked)
    const ends = await Promise.allSettled([1, 2, 3].map(() => acceptInvitation(db, link(id))))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await roles(db, group.id)).toEqual(['representative', 'member'])
  } finally {
    await drop()
  }
})
