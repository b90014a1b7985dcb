import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { mailBoardMessage } from '#app/notifications/asked-mails.ts'
import { openMail } from '#app/notifications/mail.ts'
import { mailRemovedPost } from '#app/notifications/member-mails.ts'
import { sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import { staffMember } from '#app/plans/writing/sample-plan.fixture.ts'
import { newId, secretToken } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { closePost, type PostInput, putUp, removePost } from './board.ts'
import { messagesTo, viewMessages, writeTo } from './board-contact.ts'
import { boardPage, findPost, postsOf, postsUpOf, publicPost } from './board-list.ts'

const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
const post = (changes: Partial<PostInput> = {}): PostInput => ({
  ...{
    kind: 'need',
    title: '机を貸してください',
    body: '20台',
    fields: ['welfare'],
    district: 'east',
    expiresOn: soon,
  },
  ...changes,
})
const by = ({ person, slug }: { person: string; slug: string }) => ({ kind: 'person' as const, person, group: slug })
const words = () => ({ name: '佐藤', email: 'sato@post.internal', message: '貸せます', formKey: secretToken() })

async function sample(trx: Trx) {
  await trx
    .insertInto('municipality')
    .values({ name: '試験市', nameKana: 'しけんし', nameEasy: '試験市', nameEn: 'Test City' })
    .execute()
  const own = await sampleOrganisation(trx, { slug: 'kawa' })
  return { own, id: await putUp(trx, by(own), post()) }
}
const shown = async (trx: Trx, filter = {}) => (await boardPage(trx, filter)).posts.map(({ title }) => title)

test('stands on the board until its day, or until it is closed', () =>
  withDb(async (trx) => {
    const { own, id } = await sample(trx)
    await putUp(trx, by(own), post({ kind: 'offer', title: '場所を貸します', fields: [], district: '' }))
    expect(await shown(trx)).toEqual(['場所を貸します', '机を貸してください'])
    expect(await shown(trx, { kind: 'need' })).toEqual(['机を貸してください'])
    expect(await shown(trx, { field: 'welfare', district: 'east' })).toEqual(['机を貸してください'])
    expect(await shown(trx, { field: 'none' })).toEqual([])
    await sql`update board_posts set expires_on = (now() at time zone 'Asia/Tokyo')::date where id = ${id}`.execute(trx)
    expect(await shown(trx)).toHaveLength(2)
    await sql`update board_posts set expires_on = expires_on - 1 where id = ${id}`.execute(trx)
    expect(await shown(trx)).toEqual(['場所を貸します'])
    expect((await postsUpOf(trx, own.id)).map(({ title }) => title)).toEqual(['場所を貸します'])
    await expect(writeTo(trx, id, words())).rejects.toMatchObject({ status: 409 })
    await closePost(trx, by(own), id, { outcome: 'found', note: '' })
    expect(await publicPost(trx, id)).toMatchObject({ isUp: false, outcome: 'found' })
    await expect(closePost(trx, by(own), id, { outcome: 'other', note: '' })).rejects.toMatchObject({ status: 409 })
  }))

test('what a group no longer registered has put up is gone', () =>
  withDb(async (trx) => {
    const { own, id } = await sample(trx)
    await trx.updateTable('organisations').set({ state: 'dormant' }).where('id', '=', own.id).execute()
    expect(await shown(trx)).toEqual([])
    expect(await publicPost(trx, id)).toMatchObject({ isUp: false, group: { state: 'dormant' } })
    await expect(putUp(trx, by(own), post())).rejects.toMatchObject({ status: 403 })
  }))

test('only those who act for the group post and close for it', () =>
  withDb(async (trx) => {
    const { own, id } = await sample(trx)
    const other = await sampleOrganisation(trx, { slug: 'yama' })
    const closing = { outcome: 'found', note: '' } as const
    await expect(putUp(trx, { ...by(own), person: other.person }, post())).rejects.toMatchObject({ status: 404 })
    await expect(closePost(trx, by(other), id, closing)).rejects.toMatchObject({ status: 404 })
    const staff = { kind: 'staff', staff: newId(), departmentId: '' } as const
    await expect(closePost(trx, staff, id, closing)).rejects.toMatchObject({ status: 404 })
    expect(await postsOf(trx, other.id)).toEqual([])
  }))

describe('refuses', () => {
  test.each([
    ['a day that is past', { expiresOn: '2020-01-01' }, 'expiresOn'],
    ['a day too far off', { expiresOn: '2099-01-01' }, 'expiresOn'],
    ['a field nobody offered', { fields: ['nai'] }, 'fields'],
    ['a district nobody offered', { district: 'nai' }, 'fields'],
  ])('%s', (_, changes, field) =>
    withDb(async (trx) => {
      const { own } = await sample(trx)
      await expect(putUp(trx, by(own), post(changes))).rejects.toMatchObject({ status: 422, field })
    }),
  )
})

test('what must not stand there is taken down with a reason the group reads, and nobody else', () =>
  withDb(async (trx) => {
    const { id } = await sample(trx)
    const { id: staff } = await staffMember(trx, '森')
    await removePost(trx, staff, id, '営業の案内のため')
    await expect(publicPost(trx, id)).rejects.toMatchObject({ status: 404 })
    expect(await findPost(trx, id)).toMatchObject({ removedBecause: '営業の案内のため' })
    await expect(writeTo(trx, id, words())).rejects.toMatchObject({ status: 404 })
    const { rows } = await sql`select from graphile_worker._private_jobs where payload ->> 'post' = ${id}`.execute(trx)
    expect(rows).toHaveLength(1)
    await mailRemovedPost(trx, id)
    const mail = await trx
      .selectFrom('mails')
      .select(['id', 'sealed'])
      .where('kind', '=', 'post_removed')
      .executeTakeFirst()
    const { text } = openMail(mail?.id ?? '', mail?.sealed as Buffer)
    expect(text).toContain('営業の案内のため')
    expect(text).toContain(`/my/groups/kawa/board/${id}`)
  }))

test('a message is kept once, sealed, and the mail that tells of it carries no word of it', () =>
  withDb(async (trx) => {
    const { id } = await sample(trx)
    const evil = '<b>購入</b> https://evil.example\nBcc: all@evil.example'
    const sent = { ...words(), name: evil, message: evil }
    await writeTo(trx, id, sent)
    await writeTo(trx, id, sent)
    expect(await messagesTo(trx, id)).toMatchObject([{ name: evil, message: evil, email: 'sato@post.internal' }])
    const rows = await trx.selectFrom('boardMessages').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.sealed.toString('utf8')).not.toContain('evil')
    await mailBoardMessage(trx, rows[0]?.id ?? '')
    await mailBoardMessage(trx, rows[0]?.id ?? '')
    const mails = await trx.selectFrom('mails').selectAll().where('kind', '=', 'board_message').execute()
    expect(mails).toHaveLength(1)
    const mail = openMail(mails[0]?.id ?? '', mails[0]?.sealed as Buffer)
    expect(JSON.stringify(mail)).not.toMatch(/evil|sato@/)
    expect(mail.text).toContain(`/my/groups/kawa/board/${id}`)
  }))

test('that staff looked at what was written to the city stands in the journal, with the reason', () =>
  withDb(async (trx) => {
    const { id } = await sample(trx)
    const { id: staff } = await staffMember(trx, '森')
    await viewMessages(trx, staff, { post: id, reason: '返事を書くため' })
    const entry = await trx.selectFrom('journal').selectAll().where('verb', '=', 'board.messages_viewed').execute()
    expect(entry).toMatchObject([{ actorId: staff, details: { reason: '返事を書くため' } }])
  }))
