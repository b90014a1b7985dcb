import { expect, test } from 'vitest'
import { directory } from '#app/directory/directory.ts'
import { groupPage } from '#app/directory/group-page.ts'
import { openMail } from '#app/notifications/mail.ts'
import { mailDecidedProfile, mailWithdrawnNews } from '#app/notifications/member-mails.ts'
import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { findNews, withdrawNews, writeNews } from './news.ts'
import { emptyProfile, sampleOrganisation } from './organisation.fixture.ts'
import { changeProfile, decideProfile, profilesOf, waitingProfiles } from './profile-change.ts'
import { profileDifference } from './profile-difference.ts'
import { groupWords } from './words.ts'

const renamed = { ...emptyProfile, name: '新しい名前の会', nameKana: 'あたらしいなまえのかい', purpose: '川の手入れ' }

async function clerk(trx: Trx): Promise<string> {
  const id = newId()
  const name = { name: '係', nameKana: 'かかり', email: `${id}@city.example`, emailFolded: `${id}@city.example` }
  await trx
    .insertInto('staff')
    .values({ id, ...name })
    .execute()
  return id
}

async function approvals(trx: Trx, profileChangesApproved: boolean): Promise<void> {
  const city = { name: '瀬音市', nameKana: 'せおとし', nameEasy: '瀬音市', nameEn: 'Seoto' }
  await trx
    .insertInto('municipality')
    .values({ ...city, profileChangesApproved })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ profileChangesApproved }))
    .execute()
}

async function asked(trx: Trx) {
  await approvals(trx, true)
  const group = await sampleOrganisation(trx)
  const waits = await changeProfile(trx, group.person, { organisation: group.id, version: 1, fields: renamed })
  expect(waits).toBe(true)
  const { waiting } = await profilesOf(trx, group.id)
  return { group, profile: waiting?.id ?? '', clerk: await clerk(trx) }
}

const mails = async (trx: Trx) =>
  (await trx.selectFrom('mails').select(['id', 'kind', 'sealed']).execute()).map(({ id, kind, sealed }) => ({
    kind,
    text: sealed ? openMail(id, sealed).text : '',
  }))

test('a change waits for staff, and what everybody reads stays as it was', () =>
  withDb(async (trx) => {
    const { group } = await asked(trx)
    expect((await groupPage(trx, group.slug)).name).toBe('川べりの会')
    expect((await directory(trx, { words: '新しい名前' })).groups).toEqual([])
    expect(await waitingProfiles(trx)).toMatchObject([
      { slug: group.slug, name: '新しい名前の会', shownName: '川べりの会' },
    ])
  }))

test('approved, it is public; the group gets a mail', () =>
  withDb(async (trx) => {
    const { group, profile, clerk } = await asked(trx)
    await decideProfile(trx, clerk, { organisation: group.id, profile, accept: true })
    expect((await groupPage(trx, group.slug)).name).toBe('新しい名前の会')
    expect((await directory(trx, { words: '新しい名前' })).total).toBe(1)
    expect(await waitingProfiles(trx)).toEqual([])
    await mailDecidedProfile(trx, profile)
    expect(await mails(trx)).toMatchObject([{ kind: 'profile_decided' }])
    const again = decideProfile(trx, clerk, { organisation: group.id, profile, accept: false, reason: 'いいえ' })
    await expect(again).rejects.toMatchObject({ status: 409 })
  }))

test('turned down, it needs a reason, which the group reads; nothing public changes', () =>
  withDb(async (trx) => {
    const { group, profile, clerk } = await asked(trx)
    const refuse = (reason: string) =>
      decideProfile(trx, clerk, { organisation: group.id, profile, accept: false, reason })
    await expect(refuse(' ')).rejects.toThrow('members:refused.reasonMissing')
    await refuse('ほかの団体の名前です')
    expect((await groupPage(trx, group.slug)).name).toBe('川べりの会')
    expect((await profilesOf(trx, group.id)).refused?.refusedBecause).toBe('ほかの団体の名前です')
    await mailDecidedProfile(trx, profile)
    expect((await mails(trx))[0]?.text).toContain('ほかの団体の名前です')
  }))

test('a newer change takes the place of one that waits: the older one cannot be decided unseen', () =>
  withDb(async (trx) => {
    const { group, profile, clerk } = await asked(trx)
    const newer = { ...renamed, name: 'もっと新しい名前の会' }
    await changeProfile(trx, group.person, { organisation: group.id, version: 2, fields: newer })
    const decision = decideProfile(trx, clerk, { organisation: group.id, profile, accept: true })
    await expect(decision).rejects.toThrow('members:refused.profileMoved')
    expect(await waitingProfiles(trx)).toHaveLength(1)
  }))

test('of two who change it at once, the second is told', () =>
  withDb(async (trx) => {
    const { group } = await asked(trx)
    const late = changeProfile(trx, group.person, { organisation: group.id, version: 1, fields: renamed })
    await expect(late).rejects.toThrow('members:refused.profileChanged')
  }))

test('where the municipality does not want to look first, it is public at once', () =>
  withDb(async (trx) => {
    await approvals(trx, false)
    const group = await sampleOrganisation(trx)
    const waits = await changeProfile(trx, group.person, { organisation: group.id, version: 1, fields: renamed })
    expect(waits).toBe(false)
    expect((await groupPage(trx, group.slug)).name).toBe('新しい名前の会')
  }))

test('words that are on no list are refused; a group that rests changes nothing', () =>
  withDb(async (trx) => {
    await approvals(trx, true)
    const group = await sampleOrganisation(trx)
    const change = (fields: object) =>
      changeProfile(trx, group.person, { organisation: group.id, version: 1, fields: { ...renamed, ...fields } })
    await expect(change({ fields: ['nonsense'] })).rejects.toMatchObject({ status: 422, field: 'fields' })
    await expect(change({ district: 'nowhere' })).rejects.toMatchObject({ status: 422, field: 'district' })
    const resting = await sampleOrganisation(trx, { state: 'dormant' })
    const late = changeProfile(trx, resting.person, { organisation: resting.id, version: 1, fields: renamed })
    await expect(late).rejects.toThrow('members:refused.notRegistered')
  }))

test('the difference names what changed, and what may be published from now on', () =>
  withDb(async (trx) => {
    const phone = { text: '000-0000', isPublic: false }
    const group = await sampleOrganisation(trx, { contact: { phone } })
    const fields = {
      ...renamed,
      fields: ['welfare'],
      contact: { ...renamed.contact, phone: { ...phone, isPublic: true } },
    }
    await approvals(trx, true)
    await changeProfile(trx, group.person, { organisation: group.id, version: 1, fields })
    const { shown, waiting } = await profilesOf(trx, group.id)
    if (!shown || !waiting) throw new Error('nothing waits')
    const changes = profileDifference(shown, waiting, await groupWords(trx))
    expect(changes.map(({ field, consent }) => [field, consent])).toEqual([
      ['name', null],
      ['nameKana', null],
      ['contact.phone', 'given'],
    ])
  }))

test('news is public until it is withdrawn; staff say why, and the group reads it', () =>
  withDb(async (trx) => {
    const group = await sampleOrganisation(trx)
    const by = await clerk(trx)
    await approvals(trx, true)
    const news = await writeNews(trx, group.person, {
      organisation: group.id,
      title: '春のそうじ',
      body: '集まりましょう',
    })
    expect((await groupPage(trx, group.slug)).news.map(({ title }) => title)).toEqual(['春のそうじ'])
    const withdraw = (reason: string) =>
      withdrawNews(trx, { kind: 'staff', id: by }, { organisation: group.id, news, reason })
    await expect(withdraw('')).rejects.toThrow('members:refused.reasonMissing')
    await withdraw('個人の名前がありました')
    expect((await groupPage(trx, group.slug)).news).toEqual([])
    expect((await findNews(trx, group.id, news)).withdrawnBecause).toBe('個人の名前がありました')
    await mailWithdrawnNews(trx, news)
    expect((await mails(trx))[0]?.text).toContain('個人の名前がありました')
    await expect(withdraw('もう一度')).rejects.toMatchObject({ status: 409 })
    const other = await sampleOrganisation(trx)
    await expect(findNews(trx, other.id, news)).rejects.toMatchObject({ status: 404 })
  }))
