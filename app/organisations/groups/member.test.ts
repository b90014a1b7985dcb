import { expect, test } from 'vitest'
import { personOf } from '#app/accounts/person.ts'
import { withDb } from '#db/testing'
import { groupOf, groupsOf } from './member.ts'
import { sampleMember, sampleOrganisation } from './organisation.fixture.ts'

test('everybody finds the groups they act for, and nobody else learns of them', () =>
  withDb(async (db) => {
    const [river, hill] = [await sampleOrganisation(db), await sampleOrganisation(db, { name: '丘の会' })]
    const member = await sampleMember(db, river.id, 'member')
    expect(await groupsOf(db, member)).toMatchObject([{ slug: river.slug, name: '川べりの会', role: 'member' }])
    expect(await groupOf(db, river.person, river.slug)).toMatchObject({ role: 'representative', state: 'registered' })
    const stranger = await personOf(db, { email: 'nobody@group.example', language: 'ja' })
    for (const [person, slug] of [
      [member, hill.slug],
      [stranger, river.slug],
      [river.person, 'unknown'],
      [river.person, undefined],
    ] as const) {
      await expect(groupOf(db, person, slug)).rejects.toMatchObject({ status: 404 })
    }
    await db.updateTable('organisationMembers').set({ until: new Date() }).where('personId', '=', member).execute()
    expect(await groupsOf(db, member)).toEqual([])
  }))
