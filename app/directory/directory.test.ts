import { expect, test } from 'vitest'
import { isoDay } from '#app/calendar.ts'
import { sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import { searchPortal } from '#app/search/find.ts'
import { rebuildOrganisation } from '#app/search/organisation-entries.ts'
import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { directory } from './directory.ts'
import { groupPage } from './group-page.ts'
import { publicGroups } from './public-groups.ts'

const names = async (trx: Trx, words: string) => (await directory(trx, { words })).groups.map(({ name }) => name)

async function three(trx: Trx) {
  await sampleOrganisation(trx, {
    name: '瀬音の森を守る会',
    nameKana: 'せおとのもりをまもるかい',
    purpose: '森の手入れ',
  })
  await sampleOrganisation(trx, { name: '駅前商店会', nameKana: 'エキマエショウテンカイ', purpose: '通りのにぎわい' })
  await sampleOrganisation(trx, { name: 'みどり町内会', nameKana: 'みどりちょうないかい', purpose: '防災と見守り' })
}

test('groups are found by two-character words, by one character, and by their reading in either kana', () =>
  withDb(async (trx) => {
    await three(trx)
    expect(await names(trx, '商店')).toEqual(['駅前商店会'])
    expect(await names(trx, '森')).toEqual(['瀬音の森を守る会'])
    expect(await names(trx, 'えきまえ')).toEqual(['駅前商店会'])
    expect(await names(trx, 'ｾｵﾄ')).toEqual(['瀬音の森を守る会'])
    expect(await names(trx, 'ミドリ')).toEqual(['みどり町内会'])
    expect(await names(trx, '防災 見守')).toEqual(['みどり町内会'])
    expect(await names(trx, '防災 商店')).toEqual([])
  }))

test('groups are found whatever signs, letters and okurigana their name is asked for with', () =>
  withDb(async (trx) => {
    await sampleOrganisation(trx, {
      name: '髙﨑商店会',
      nameKana: 'たかさきしょうてんかい',
      purpose: '3か所での取り組み',
    })
    for (const words of ['高崎', '「髙﨑」', '高崎、商店', '取組', '3ヶ所', '３カ所'])
      expect(await names(trx, words), words).toEqual(['髙﨑商店会'])
    expect(await names(trx, '取消')).toEqual([])
  }))

test('they stand in the order of their reading, page after page, each once', () =>
  withDb(async (trx) => {
    await three(trx)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await directory(trx, { after }, 1)
      expect(page.total).toBe(3)
      seen.push(...page.groups.map(({ name }) => name))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(['駅前商店会', '瀬音の森を守る会', 'みどり町内会'])
  }))

test('filters by type, field and district narrow the list together', () =>
  withDb(async (trx) => {
    const { type, field, district } = await sampleOrganisation(trx, { name: 'あ', nameKana: 'あ', district: 'east' })
    await sampleOrganisation(trx, { name: 'い', nameKana: 'い', fields: [] })
    const found = async (query: object) => (await directory(trx, query)).groups.map(({ name }) => name)
    expect(await found({ type })).toEqual(['あ', 'い'])
    expect(await found({ type, field })).toEqual(['あ'])
    expect(await found({ district })).toEqual(['あ'])
    expect(await found({ district: 'nowhere' })).toEqual([])
  }))

test.each(['%', "'", '\\', '& | !', '"', 'a'.repeat(3000), '👨‍👩‍👧'])('%j finds nothing and breaks nothing', (words) =>
  withDb(async (trx) => {
    await three(trx)
    expect((await directory(trx, { words, after: words })).groups).toEqual([])
  }),
)

test.each(['dormant', 'struck_off'] as const)('a group that is %s is not in the directory, its page is', (state) =>
  withDb(async (trx) => {
    const { slug, id } = await sampleOrganisation(trx, { state })
    const news = { id: newId(), organisationId: id, title: '川の日', body: '集まりました', madeBy: null }
    await trx
      .insertInto('organisationNews')
      .values({ ...news, withdrawnAt: null, withdrawnBecause: null })
      .execute()
    expect((await directory(trx, {})).groups).toEqual([])
    // who keeps a copy of the list learns that it is over, or rests, and since when
    const purpose = state === 'dormant' ? '川の手入れ' : ''
    expect(await publicGroups(trx)).toMatchObject([{ slug, state, stateSince: isoDay(new Date()), purpose }])
    await rebuildOrganisation(trx, id)
    expect((await searchPortal(trx, { words: '川べり' }, 'ja')).hits).toEqual([])
    const page = await groupPage(trx, slug)
    expect(page).toMatchObject({ name: '川べりの会', state, purpose })
    // since when, and what it said, stands there for good
    expect(page.since).toBe(isoDay(new Date()))
    expect(page.news).toMatchObject([{ title: '川の日' }])
  }),
)

test('for programs a registered group is registered, be its renewal due or not', () =>
  withDb(async (trx) => {
    await sampleOrganisation(trx, { slug: 'kawa' })
    await sampleOrganisation(trx, { slug: 'yama', state: 'renewal_due' })
    expect((await publicGroups(trx)).map((group) => [group.slug, group.state, group.stateSince])).toEqual([
      ['kawa', 'registered', null],
      ['yama', 'registered', null],
    ])
  }))

const hidden = '極秘の印'
const given = ['person', 'phone', 'email', 'address'] as const

test.each(given)('of the contact only %s is public where only that was consented to', (shown) =>
  withDb(async (trx) => {
    const contact = Object.fromEntries(
      given.map((field) => [
        field,
        { text: `${field === shown ? '公開' : hidden} ${field}`, isPublic: field === shown },
      ]),
    )
    const { id, slug } = await sampleOrganisation(trx, { contact })
    const page = await groupPage(trx, slug)
    expect(page.contact).toEqual([{ field: shown, text: `公開 ${shown}` }])
    const [open] = await publicGroups(trx)
    expect(open?.contact).toEqual({ person: null, phone: null, email: null, address: null, [shown]: `公開 ${shown}` })
    await rebuildOrganisation(trx, id)
    const entries = await trx.selectFrom('searchEntries').selectAll().where('organisationId', '=', id).execute()
    expect(entries).toHaveLength(1)
    expect(JSON.stringify([page, open, entries, await directory(trx, {})])).not.toContain(hidden)
    expect(await names(trx, hidden)).toEqual([])
    expect(await names(trx, '公開')).toEqual([])
  }),
)

test('a group is found by the search of the portal, by name, purpose and reading', () =>
  withDb(async (trx) => {
    const { id, slug } = await sampleOrganisation(trx)
    for (const _ of [1, 2]) await rebuildOrganisation(trx, id)
    for (const words of ['川べり', '手入れ', 'かわべり']) {
      const { hits } = await searchPortal(trx, { words }, 'ja')
      expect(hits.map(({ path }) => path)).toEqual([`/groups/${slug}`])
    }
  }))
