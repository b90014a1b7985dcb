import { afterAll, expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { freshDatabase, withDb } from '#db/testing'
import { disable, enable } from './disabling.ts'
import { administrator, member } from './member.fixture.ts'
import { addStaff, changeStaff, findMember } from './membership.ts'
import { listStaff } from './staff-list.ts'

const fresh = freshDatabase()
afterAll(async () => (await fresh).drop())
const last = { status: 409, code: 'accounts:refused.lastAdministrator' }

test('an e-mail belongs to one account, however it is written', () =>
  withDb(async (db) => {
    const { id } = await member(db, { password: null, email: 'taro@city.example' })
    const other = await member(db, { password: null })
    const again = { name: '別人', nameKana: 'べつじん', email: 'ＴＡＲＯ@city.example', roles: [] }
    const taken = { status: 409, code: 'accounts:refused.emailTaken', field: 'email' }
    await expect(addStaff(db, system, again)).rejects.toMatchObject(taken)
    const { mark } = await findMember(db, other.id)
    await expect(changeStaff(db, system, { ...again, id: other.id, mark })).rejects.toMatchObject(taken)
    const own = await findMember(db, id)
    await changeStaff(db, system, { ...again, id, mark: own.mark })
    expect(await findMember(db, id)).toMatchObject({ name: '別人', email: 'ＴＡＲＯ@city.example', state: 'invited' })
  }))

test('two administrators who edit the same account do not overwrite each other', () =>
  withDb(async (db) => {
    const { id } = await member(db, { password: null })
    const { mark, name, nameKana, email } = await findMember(db, id)
    const roles = [{ role: 'editor' as const, departmentId: null }]
    await changeStaff(db, system, { id, mark, name, nameKana, email, roles })
    const late = changeStaff(db, system, { id, mark, name, nameKana, email, roles: [] })
    await expect(late).rejects.toMatchObject({ code: 'accounts:refused.changedMeanwhile' })
    expect((await findMember(db, id)).roles).toEqual(roles)
  }))

test('the last administrator who can sign in stays', () =>
  withDb(async (db) => {
    const { id } = await member(db, { roles: administrator })
    const invited = await member(db, { roles: administrator, password: null })
    await expect(disable(db, system, id)).rejects.toMatchObject(last)
    const { mark, name, nameKana, email } = await findMember(db, id)
    const without = { id, mark, name, nameKana, email, roles: [] }
    await expect(changeStaff(db, system, without)).rejects.toMatchObject(last)
    await disable(db, system, invited.id)
    const second = await member(db, { roles: administrator })
    await disable(db, system, id)
    expect((await findMember(db, id)).state).toBe('disabled')
    await expect(disable(db, system, second.id)).rejects.toMatchObject(last)
    await enable(db, system, id)
    await disable(db, system, second.id)
  }))

test('two administrators who disable each other at once do not both succeed', async () => {
  const { db } = await fresh
  const [one, two] = [await member(db, { roles: administrator }), await member(db, { roles: administrator })]
  const both = await Promise.allSettled([disable(db, system, one.id), disable(db, system, two.id)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: last })
})

test.each(['', 'nobody', '01900000-0000-7000-8000-00000000000z', '01900000-0000-7000-8000-000000000009'])(
  'an id that is none is not found: %s',
  (id) => withDb((db) => expect(findMember(db, id)).rejects.toMatchObject({ status: 404 })),
)

test('lists by reading, finds by name, reading and e-mail, and counts by state', () =>
  withDb(async (db) => {
    const add = (name: string, nameKana: string, email: string) =>
      addStaff(db, system, { name, nameKana, email, roles: administrator })
    await add('渡辺 一', 'ワタナベ ハジメ', 'w@city.example')
    await add('青木 月', 'あおき つき', 'aoki@city.example')
    await add('加藤 花', 'ｶﾄｳ ﾊﾅ', 'k@city.example')
    const names = async (filter: Parameters<typeof listStaff>[1]) =>
      (await listStaff(db, filter)).rows.map((row) => row.name)
    expect(await names({})).toEqual(['青木 月', '加藤 花', '渡辺 一'])
    expect(await names({ query: '加藤花' })).toEqual(['加藤 花'])
    expect(await names({ query: 'アオキ　ツ' })).toEqual(['青木 月'])
    expect(await names({ query: 'わたなべ' })).toEqual(['渡辺 一'])
    expect(await names({ query: 'AOKI@' })).toEqual(['青木 月'])
    expect(await names({ query: '100%' })).toEqual([])
    expect(await names({ query: '渡邊一' })).toEqual(['渡辺 一'])
    expect(await listStaff(db, { state: 'disabled' })).toEqual({
      rows: [],
      counts: { active: 0, invited: 3, disabled: 0 },
      next: null,
    })
  }))

test('pages by the last one seen', () =>
  withDb(async (db) => {
    for (let at = 0; at < 53; at++) {
      const values = { name: `職員${at}`, nameKana: 'おなじよみ', email: `${at}@city.example`, roles: [] }
      await addStaff(db, system, values)
    }
    const first = await listStaff(db, {})
    const second = await listStaff(db, { after: first.next ?? '' })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(53)
  }))
