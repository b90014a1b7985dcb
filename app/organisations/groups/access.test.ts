import { expect, test } from 'vitest'
import { personOf } from '#app/accounts/person.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { mayKeepBoard } from '#app/board/board-access.ts'
import { inviteMember } from '#app/organisations/members/invitation.ts'
import { askSuccession } from '#app/organisations/members/succession.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { mayDecide } from './access.ts'
import { speakingFor } from './acting.ts'
import { groupOf } from './member.ts'
import { writeNews } from './news.ts'
import { emptyProfile, sampleMember, sampleOrganisation } from './organisation.fixture.ts'
import { changeProfile, profilesOf } from './profile-change.ts'
import type { OrganisationState } from './tables.ts'

type Own = { id: string; slug: string }
type State = Extract<OrganisationState, 'registered' | 'renewal_due' | 'dormant' | 'struck_off'>

const verbs: Record<string, (trx: Trx, person: string, group: Own) => Promise<unknown>> = {
  see: (trx, person, { slug }) => groupOf(trx, person, slug),
  speak: (trx, person, { slug }) => speakingFor(trx, { person, group: slug }),
  news: (trx, person, { id }) => writeNews(trx, person, { organisation: id, title: '集まり', body: '来週です。' }),
  profile: async (trx, person, { id }) => {
    const { number } = (await profilesOf(trx, id)).newest
    const fields = { ...emptyProfile, name: '川べりの会', nameKana: 'かわべりのかい', purpose: '川の手入れ' }
    return changeProfile(trx, person, { organisation: id, version: number, fields })
  },
  invite: (trx, person, { id }) =>
    inviteMember(trx, person, { organisation: id, email: 'a@group.example', role: 'member', language: 'ja' }),
  'hand-over': (trx, person, { id }) =>
    inviteMember(trx, person, { organisation: id, email: 'b@group.example', role: 'representative', language: 'ja' }),
  follow: (trx, person, { id }) => askSuccession(trx, person, { organisation: id, reason: '返事がない' }),
}

async function allowed(trx: Trx, person: string, group: Own): Promise<string> {
  const may: string[] = []
  for (const [verb, act] of Object.entries(verbs)) {
    const refused = await act(trx, person, group).then(
      () => null,
      (error: { status?: number }) => error,
    )
    // anything but a refusal is a fault, and fails the test
    if (refused && ![403, 404, 409].includes(refused.status ?? 500)) throw refused
    if (!refused) may.push(verb)
  }
  return may.join(' ')
}

const all = 'see speak news profile invite hand-over'
test.each<[State, string, string, string, string]>([
  // state, representative, deputy, member, stranger
  ['registered', all, 'see speak news profile invite follow', 'see speak news', ''],
  ['renewal_due', all, 'see speak news profile invite follow', 'see speak news', ''],
  ['dormant', 'see invite hand-over', 'see invite follow', 'see', ''],
  ['struck_off', 'see', 'see', 'see', ''],
])('who may do what in a group that is %s', (state, representative, deputy, member, stranger) =>
  withDb(async (trx) => {
    await trx
      .insertInto('municipality')
      .values({ name: '試験市', nameKana: '', nameEasy: '試験市', nameEn: 'Test' })
      .onConflict((c) => c.doNothing())
      .execute()
    const group = await sampleOrganisation(trx, { state })
    const [second, simple] = [await sampleMember(trx, group.id, 'deputy'), await sampleMember(trx, group.id, 'member')]
    const other = (await sampleOrganisation(trx)).person
    const nobody = await personOf(trx, { email: 'nobody@group.example', language: 'ja' })
    expect(await allowed(trx, group.person, group)).toBe(representative)
    expect(await allowed(trx, second, group)).toBe(deputy)
    expect(await allowed(trx, simple, group)).toBe(member)
    expect(await allowed(trx, other, group)).toBe(stranger)
    expect(await allowed(trx, nobody, group)).toBe(stranger)
  }),
)

const somebody = (role: Staff['roles'][number]['role']): Staff => ({
  ...{ id: 'x', name: '星野 千夏', email: 'hoshino@example.jp' },
  roles: [{ role, departmentId: 'd' }],
})
test.each([
  ['editor', true],
  ['administrator', true],
  ['answerer', false],
  ['approver', false],
] as const)('an %s decides on groups and keeps the board: %s', (role, may) => {
  expect([mayDecide(somebody(role)), mayKeepBoard(somebody(role))]).toEqual([may, may])
})
