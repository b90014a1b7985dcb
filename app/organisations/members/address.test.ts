import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addressToken, askForAddress, findAddressChange } from '#app/accounts/address-change.ts'
import { forgetLinks } from '#app/accounts/forgetting.ts'
import { personOf, personWords } from '#app/accounts/person.ts'
import { askForLink, enterByLink, tokenOf } from '#app/accounts/person-link.ts'
import { findPersonSession, startPerson } from '#app/accounts/session.ts'
import { mailAddress, mailChangedAddress } from '#app/notifications/address-mails.ts'
import { openMail } from '#app/notifications/mail.ts'
import { groupsOf } from '#app/organisations/groups/member.ts'
import { sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { changeAddress } from './address.ts'
import { invitationToken, inviteMember, openInvitations } from './invitation.ts'
import { findInvitation } from './invitation-acceptance.ts'

const from = '192.0.2.1'
const language = 'ja'

async function begun(trx: Trx, email = 'new@post.internal') {
  await trx
    .insertInto('municipality')
    .values({ name: '試験市', nameKana: '', nameEasy: '試験市', nameEn: 'Test' })
    .onConflict((c) => c.doNothing())
    .execute()
  const group = await sampleOrganisation(trx, { email: 'old@post.internal' })
  await askForAddress(trx, { person: group.person, email, from })
  return { group, person: group.person, link: await newest(trx) }
}

async function newest(trx: Trx) {
  const { id } = await trx.selectFrom('addressChanges').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  return { id, token: addressToken(id) }
}

async function mailsOf(trx: Trx) {
  const rows = await trx.selectFrom('mails').select(['id', 'kind', 'sealed']).orderBy('id').execute()
  return rows.map(({ id, kind, sealed }) => ({ kind, ...(sealed ? openMail(id, sealed) : { to: '', text: '' }) }))
}

test('an account moves to the address whose mail was read; groups and roles stay, the one before is told', () =>
  withDb(async (trx) => {
    const { group, person, link } = await begun(trx)
    await mailAddress(trx, link.id)
    expect((await personWords(trx, person)).email).toBe('old@post.internal')
    await changeAddress(trx, { person, ...link })
    await mailChangedAddress(trx, link.id)
    expect((await personWords(trx, person)).email).toBe('new@post.internal')
    expect(await personOf(trx, { email: ' NEW@post.internal', language })).toBe(person)
    expect(await groupsOf(trx, person)).toMatchObject([{ slug: group.slug, role: 'representative' }])
    expect(await personOf(trx, { email: 'old@post.internal', language })).not.toBe(person)
    expect(await mailsOf(trx)).toMatchObject([
      { kind: 'address', to: 'new@post.internal', text: expect.stringContaining(link.token) },
      { kind: 'address_changed', to: 'old@post.internal', text: expect.not.stringContaining('new@post.internal') },
    ])
    expect(await findAddressChange(trx, link)).toMatchObject({ state: 'used' })
    await expect(changeAddress(trx, { person, ...link })).rejects.toMatchObject({ code: 'people:refused.addressUsed' })
  }))

test('links in the old letter box and sessions elsewhere let nobody in any more', () =>
  withDb(async (trx) => {
    const { person, link } = await begun(trx)
    const cookie = (await startPerson(trx, person, 'telephone', false)).split(';')[0] ?? ''
    await askForLink(trx, { email: 'old@post.internal', language, leadsTo: '/my', from })
    const { id } = await trx.selectFrom('personLinks').select('id').executeTakeFirstOrThrow()
    expect(await findPersonSession(trx, cookie, false)).toMatchObject({ id: person })
    await changeAddress(trx, { person, ...link })
    expect(await findPersonSession(trx, cookie, false)).toBeNull()
    await expect(enterByLink(trx, { id, token: tokenOf(id) })).rejects.toMatchObject({
      code: 'people:refused.linkOver',
    })
  }))

test('only whoever asked changes it, by the newest link, in time', () =>
  withDb(async (trx) => {
    const { person, link } = await begun(trx)
    const stranger = await personOf(trx, { email: 'stranger@post.internal', language })
    const other = { code: 'people:refused.addressOther' }
    await expect(changeAddress(trx, { person: stranger, ...link })).rejects.toMatchObject(other)
    await expect(changeAddress(trx, { person, ...link, token: 'x' })).rejects.toMatchObject({ status: 404 })
    await askForAddress(trx, { person, email: 'newer@post.internal', from })
    const over = { code: 'people:refused.addressOver' }
    await expect(changeAddress(trx, { person, ...link })).rejects.toMatchObject(over)
    const newer = await newest(trx)
    await sql`update address_changes set expires_at = now() - interval '1 second' where id = ${newer.id}`.execute(trx)
    await expect(changeAddress(trx, { person, ...newer })).rejects.toMatchObject(over)
    const same = { code: 'people:refused.addressSame', field: 'email' }
    await expect(askForAddress(trx, { person, email: 'ＯＬＤ@post.internal', from })).rejects.toMatchObject(same)
  }))

test('of an address that is used nothing is told but to its owner; one that was only typed is free', () =>
  withDb(async (trx) => {
    const taken = await sampleOrganisation(trx, { email: 'taken@post.internal' })
    const { person, link } = await begun(trx, 'taken@post.internal')
    await mailAddress(trx, link.id)
    const [mail] = await mailsOf(trx)
    expect(mail).toMatchObject({ to: 'taken@post.internal', text: expect.not.stringContaining(link.token) })
    await expect(changeAddress(trx, { person, ...link })).rejects.toMatchObject({ code: 'people:refused.addressTaken' })
    expect((await personWords(trx, taken.person)).email).toBe('taken@post.internal')

    await askForLink(trx, { email: 'typed@post.internal', language, leadsTo: '/my', from })
    const typed = await personOf(trx, { email: 'typed@post.internal', language })
    await startPerson(trx, typed, 'telephone', false)
    await askForAddress(trx, { person, email: 'typed@post.internal', from })
    await changeAddress(trx, { person, ...(await newest(trx)) })
    expect(await personOf(trx, { email: 'typed@post.internal', language })).toBe(person)
  }))

test('five a day, by one person and to one address; of those to the address nothing is said', () =>
  withDb(async (trx) => {
    const { person } = await begun(trx)
    for (let at = 0; at < 4; at++) await askForAddress(trx, { person, email: 'new@post.internal', from })
    const often = { code: 'people:refused.addressTooOften' }
    await expect(askForAddress(trx, { person, email: 'else@post.internal', from })).rejects.toMatchObject(often)
    const another = await personOf(trx, { email: 'another@post.internal', language })
    await askForAddress(trx, { person: another, email: 'new@post.internal', from })
    expect(await trx.selectFrom('addressChanges').select('id').execute()).toHaveLength(5)
  }))

test('an invitation to the address before goes to the new one by a link of its own', () =>
  withDb(async (trx) => {
    const { person, link } = await begun(trx)
    const host = await sampleOrganisation(trx, { name: '丘の会' })
    const asked = { organisation: host.id, email: 'old@post.internal', role: 'deputy', language } as const
    const id = await inviteMember(trx, host.person, asked)
    await changeAddress(trx, { person, ...link })
    expect(await findInvitation(trx, { id, token: invitationToken(id) })).toMatchObject({ state: 'withdrawn' })
    expect(await openInvitations(trx, host.id)).toMatchObject([{ email: 'new@post.internal', role: 'deputy' }])
  }))

test('what was asked for is forgotten in time', () =>
  withDb(async (trx) => {
    await begun(trx)
    await sql`update address_changes set made_at = now() - interval '31 days'`.execute(trx)
    await forgetLinks(trx)
    expect(await trx.selectFrom('addressChanges').select('id').execute()).toEqual([])
  }))
