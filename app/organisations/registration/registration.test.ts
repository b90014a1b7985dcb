import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { member } from '#app/accounts/member.fixture.ts'
import { personOf } from '#app/accounts/person.ts'
import { readBytes } from '#app/files/folder.ts'
import { readPaper } from '#app/files/paper.ts'
import { openMail } from '#app/notifications/mail.ts'
import { mailOrganisationStep } from '#app/notifications/organisation-mails.ts'
import { findForDesk, listForDesk } from '#app/organisations/groups/desk-list.ts'
import { groupOf } from '#app/organisations/groups/member.ts'
import { sampleMember, sampleOrganisation, sampleWords } from '#app/organisations/groups/organisation.fixture.ts'
import { stepsOf } from '#app/organisations/groups/step.ts'
import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { beginRegistration, newestApplication } from './application.ts'
import { emptyFile, type ProfileDraft } from './application-form.ts'
import { applicationsToCheck, askCorrectionFor, recommend, setChecked } from './checking.ts'
import { askCorrection, changeStanding, refuseApplication, register } from './decision.ts'
import { keepUnfinished, saveFile, saveProfile } from './draft.ts'
import { viewFile } from './file-view.ts'
import { beginRenewal, handIn, withdrawApplication } from './handing-in.ts'
import { addPaper, findPaper, papersOf, removePaper } from './paper.ts'
import { announceRenewals } from './renewal.ts'

const none = { text: '', isPublic: false }
const profile: ProfileDraft = {
  ...{ name: '川べりの会', nameKana: 'かわべりのかい', nameEasy: '', nameEn: '', type: 'npo', fields: ['welfare'] },
  ...{ district: 'east', purpose: '川を守る', activities: '草刈り', founded: '', members: 8, fee: '', web: '' },
  contact: { person: none, phone: none, email: none, address: none },
}
const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF')

async function begun(db: Trx) {
  await sampleWords(db)
  await db
    .insertInto('municipality')
    .values({ name: '試験市', nameKana: '', nameEasy: '試験市', nameEn: 'Test' })
    .onConflict((c) => c.doNothing())
    .execute()
  const person = await personOf(db, { email: 'sato@group.example', language: 'ja' })
  const group = await beginRegistration(db, person)
  const { id } = await groupOf(db, person, group)
  const staff = { kind: 'staff', id: (await member(db, { password: null })).id } as const
  const asked = async () => ({ person, group, version: (await newestApplication(db, id)).version })
  const seen = async () => ({ organisation: id, version: (await newestApplication(db, id)).version })
  return { person, group, id, staff, asked, seen }
}

async function applied(db: Trx) {
  const own = await begun(db)
  await saveProfile(db, { ...(await own.asked()), profile })
  await addPaper(db, { ...(await own.asked()), kind: 'rules', name: '規約.pdf', bytes: pdf })
  await handIn(db, await own.asked())
  return own
}

test('from an address to a registered group, by way of a correction: each step with who, when and a mail', () =>
  withDb(async (db) => {
    const { person, group, id, staff, asked, seen } = await begun(db)
    await expect(findForDesk(db, group)).rejects.toMatchObject({ status: 404 })
    await expect(handIn(db, await asked())).rejects.toMatchObject({ code: 'groups:refused.incomplete' })
    await saveProfile(db, { ...(await asked()), profile })
    await saveFile(db, { ...(await asked()), file: { ...emptyFile, officers: '会長 佐藤' } })
    await expect(handIn(db, await asked())).rejects.toMatchObject({ code: 'groups:refused.incomplete' })
    await addPaper(db, { ...(await asked()), kind: 'rules', name: '規約.pdf', bytes: pdf })
    await handIn(db, await asked())
    expect(await findForDesk(db, group)).toMatchObject({ name: '川べりの会', applicationState: 'applied' })
    await askCorrection(db, staff, { ...(await seen()), reason: '会費を書いてください' })
    expect(await newestApplication(db, id)).toMatchObject({
      state: 'correction_asked',
      file: { officers: '会長 佐藤' },
    })
    await saveProfile(db, { ...(await asked()), profile: { ...profile, fee: '年1,000円' } })
    await handIn(db, await asked())
    await register(db, staff, await seen())
    expect(await groupOf(db, person, group)).toMatchObject({ state: 'registered', validUntil: expect.any(String) })
    const steps = await stepsOf(db, id, true)
    expect(steps.map(({ step, side }) => `${step} ${side}`).reverse()).toEqual([
      'applied group',
      'correction_asked staff',
      'applied group',
      'registered staff',
    ])
    for (const step of steps) await mailOrganisationStep(db, step.id)
    const mails = await db.selectFrom('mails').select(['id', 'sealed']).where('kind', '=', 'group').execute()
    expect(mails).toHaveLength(4)
    const texts = mails.map((mail) => (mail.sealed ? openMail(mail.id, mail.sealed).text : ''))
    expect(texts.some((text) => text.includes('会費を書いてください'))).toBe(true)
  }))

test('a page with gaps is kept as it was typed, apart from what is saved, until it can be taken', () =>
  withDb(async (db) => {
    const { id, asked } = await begun(db)
    const typed = {
      name: '川べりの会',
      members: '約30人',
      purpose: '',
      'contact.email.text': 'あとで',
      fields: ['welfare'],
    }
    const before = await asked()
    expect(await keepUnfinished(db, { ...before, page: 'profile', typed: { ...typed, version: '1' } })).toBe(2)
    expect(await newestApplication(db, id)).toMatchObject({ unfinished: { profile: typed }, profile: {}, version: 2 })
    expect((await newestApplication(db, id)).unfinished.profile).toEqual(typed)
    // somebody else was faster: nothing of theirs is written over
    expect(await keepUnfinished(db, { ...before, page: 'profile', typed: {} })).toBeNull()
    await saveFile(db, { ...(await asked()), file: { ...emptyFile, officers: '会長 佐藤' } })
    expect(await newestApplication(db, id)).toMatchObject({
      unfinished: { profile: typed },
      file: { officers: '会長 佐藤' },
    })
    await saveProfile(db, { ...(await asked()), profile })
    expect((await newestApplication(db, id)).unfinished).toEqual({})
    await keepUnfinished(db, { ...(await asked()), page: 'profile', typed })
    await addPaper(db, { ...(await asked()), kind: 'rules', name: '規約.pdf', bytes: pdf })
    await expect(handIn(db, await asked())).rejects.toMatchObject({ code: 'groups:refused.incomplete' })
    const { rows } = await sql<{ unfinished: Buffer }>`select unfinished from organisation_applications
      where organisation_id = ${id}`.execute(db)
    expect(rows[0]?.unfinished.toString('utf8')).not.toContain('30')
  }))

test('two who decide at once: one wins, the other learns of it', () =>
  withDb(async (db) => {
    const { staff, seen } = await applied(db)
    const before = await seen()
    await askCorrection(db, staff, { ...before, reason: '補正' })
    await expect(register(db, staff, before)).rejects.toMatchObject({ status: 409 })
    await expect(refuseApplication(db, staff, { ...before, reason: 'x' })).rejects.toMatchObject({ status: 409 })
  }))

test('a draft changed by another delegate is not overwritten, nor is one that was handed in', () =>
  withDb(async (db) => {
    const { asked } = await applied(db)
    await expect(saveProfile(db, { ...(await asked()), profile })).rejects.toMatchObject({ status: 409 })
    const own = await begun(db)
    const before = await own.asked()
    await saveProfile(db, { ...before, profile }).catch(() => undefined)
    await expect(saveProfile(db, { ...before, profile })).rejects.toMatchObject({ status: 409 })
  }))

test('renewal: announced sixty days before, once; begun with what was written; extends the registration', () =>
  withDb(async (db) => {
    const { person, group, id, staff, asked, seen } = await applied(db)
    await register(db, staff, await seen())
    await announceRenewals(db)
    await expect(beginRenewal(db, person, group)).rejects.toMatchObject({ code: 'groups:refused.notDue' })
    await sql`update organisations set valid_until = current_date + 30 where id = ${id}`.execute(db)
    await announceRenewals(db)
    await announceRenewals(db)
    expect((await stepsOf(db, id, false)).filter(({ step }) => step === 'renewal_due')).toHaveLength(1)
    await beginRenewal(db, person, group)
    await beginRenewal(db, person, group)
    expect(await newestApplication(db, id)).toMatchObject({ kind: 'renewal', profile: { name: '川べりの会' } })
    await addPaper(db, { ...(await asked()), kind: 'rules', name: 'r.pdf', bytes: pdf })
    await handIn(db, await asked())
    await register(db, staff, await seen())
    const { rows } = await sql<{ later: boolean }>`select valid_until > current_date + 300 as later
      from organisations where id = ${id}`.execute(db)
    expect(rows).toEqual([{ later: true }])
    expect(await groupOf(db, person, group)).toMatchObject({ state: 'registered' })
  }))

test('a group rests, comes back, is struck off; what is struck off does not come back', () =>
  withDb(async (db) => {
    const { id } = await sampleOrganisation(db)
    const staff = { kind: 'staff', id: (await member(db, { password: null })).id } as const
    const change = (step: 'dormant' | 'woken' | 'struck_off', seen: string) =>
      changeStanding(db, staff, { organisation: id, step, seen, reason: '届け出による' })
    await change('dormant', 'registered')
    await expect(change('dormant', 'registered')).rejects.toMatchObject({ status: 409 })
    await change('woken', 'dormant')
    await change('struck_off', 'registered')
    await expect(change('woken', 'struck_off')).rejects.toMatchObject({ status: 409 })
    expect((await listForDesk(db, { state: 'ended' })).rows.map((row) => row.id)).toContain(id)
  }))

test('a group that is struck off takes its renewal along and has no day any more until which it is registered', () =>
  withDb(async (db) => {
    const { person, group, id, staff, asked, seen } = await applied(db)
    await register(db, staff, await seen())
    await sql`update organisations set valid_until = current_date + 30 where id = ${id}`.execute(db)
    await announceRenewals(db)
    await beginRenewal(db, person, group)
    await addPaper(db, { ...(await asked()), kind: 'rules', name: 'r.pdf', bytes: pdf })
    await handIn(db, await asked())
    await changeStanding(db, staff, { organisation: id, step: 'struck_off', seen: 'renewal_due', reason: '解散' })
    expect(await newestApplication(db, id)).toMatchObject({ kind: 'renewal', state: 'refused' })
    expect(await groupOf(db, person, group)).toMatchObject({ state: 'struck_off', validUntil: null })
    expect(await findForDesk(db, group)).toMatchObject({ state: 'struck_off', validUntil: null })
    expect((await listForDesk(db, { state: 'applied' })).rows).toEqual([])
    await expect(register(db, staff, await seen())).rejects.toMatchObject({ status: 409 })
    await expect(saveProfile(db, { ...(await asked()), profile })).rejects.toMatchObject({ status: 409 })
  }))

test('a renewal that was only begun is taken back where its group is struck off', () =>
  withDb(async (db) => {
    const { person, group, id, staff, seen } = await applied(db)
    await register(db, staff, await seen())
    await changeStanding(db, staff, { organisation: id, step: 'dormant', seen: 'registered', reason: '休む' })
    await beginRenewal(db, person, group)
    await changeStanding(db, staff, { organisation: id, step: 'struck_off', seen: 'dormant', reason: '解散' })
    expect(await newestApplication(db, id)).toMatchObject({ kind: 'renewal', state: 'withdrawn' })
  }))

describe('papers', () => {
  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a program', '\u007fELF\u0002\u0001\u0001'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['nothing', ''],
    ['an old Word file by name only', 'ただの文'],
  ])('%s that calls itself a PDF is refused', (_what, text) =>
    withDb(async (db) => {
      const { asked, id } = await begun(db)
      const bytes = new TextEncoder().encode(text)
      await expect(addPaper(db, { ...(await asked()), kind: 'rules', name: '規約.pdf', bytes })).rejects.toMatchObject({
        code: 'files:refused.paperType',
      })
      expect(await papersOf(db, (await newestApplication(db, id)).id)).toEqual([])
    }),
  )

  test('a paper lies sealed, opens for its own row alone, and is given back as it came', () =>
    withDb(async (db) => {
      const { asked, id } = await begun(db)
      const paper = await addPaper(db, { ...(await asked()), kind: 'rules', name: '規約.pdf', bytes: pdf })
      const found = await findPaper(db, id, paper)
      expect(Buffer.from(await readBytes(found.sha256)).includes(Buffer.from(pdf))).toBe(false)
      expect(Buffer.from(await readPaper('organisation_papers.paper', found)).equals(Buffer.from(pdf))).toBe(true)
      await expect(readPaper('organisation_papers.paper', { ...found, id: newId() })).rejects.toThrow()
    }))

  test('a decided application is read with a reason, which is kept', () =>
    withDb(async (db) => {
      const { id, staff } = await applied(db)
      await expect(viewFile(db, staff, { organisation: id, reason: ' ' })).rejects.toMatchObject({ status: 422 })
      await viewFile(db, staff, { organisation: id, reason: '問い合わせのため' })
      const entries = await db
        .selectFrom('journal')
        .select(['actorId', 'details'])
        .where('verb', '=', 'organisation.file_viewed')
        .execute()
      expect(entries).toEqual([{ actorId: staff.id, details: { reason: '問い合わせのため' } }])
    }))

  test('too large, too many, and papers of others', () =>
    withDb(async (db) => {
      const { asked, id } = await begun(db)
      const large = new Uint8Array(3 * 1024 * 1024 + 1)
      large.set(pdf)
      const given = { ...(await asked()), kind: 'other', name: 'a.pdf' } as const
      await expect(addPaper(db, { ...given, bytes: large })).rejects.toMatchObject({
        code: 'files:refused.paperTooLarge',
      })
      for (let at = 0; at < 12; at++) await addPaper(db, { ...given, bytes: pdf })
      await expect(addPaper(db, { ...given, bytes: pdf })).rejects.toMatchObject({ status: 409 })
      const [paper] = await papersOf(db, (await newestApplication(db, id)).id)
      const other = await sampleOrganisation(db)
      await expect(findPaper(db, other.id, paper?.id)).rejects.toMatchObject({ status: 404 })
      await removePaper(db, { ...(await asked()), paper: paper?.id ?? '' })
      await expect(findPaper(db, id, paper?.id)).rejects.toMatchObject({ status: 404 })
    }))
})

describe('who may do what with an application', () => {
  test('only who manages the group writes; a member is refused, a stranger finds nothing', () =>
    withDb(async (db) => {
      const { id, group, asked } = await begun(db)
      const { version } = await asked()
      const own = { group, version, profile }
      const [simple, deputy] = [await sampleMember(db, id, 'member'), await sampleMember(db, id, 'deputy')]
      const stranger = await personOf(db, { email: 'else@group.example', language: 'ja' })
      await expect(saveProfile(db, { person: simple, ...own })).rejects.toMatchObject({ status: 403 })
      await expect(saveProfile(db, { person: stranger, ...own })).rejects.toMatchObject({ status: 404 })
      await expect(withdrawApplication(db, { person: stranger, group, version })).rejects.toMatchObject({ status: 404 })
      await saveProfile(db, { person: deputy, ...own })
    }))

  test('a checker sees the applications of its districts alone, never its own, and registers none', () =>
    withDb(async (db) => {
      const { id, staff, seen } = await applied(db)
      const centre = await sampleOrganisation(db, { name: '支援センター' })
      const other = await sampleOrganisation(db, { name: 'ほかの会' })
      expect(await applicationsToCheck(db, centre.id)).toEqual([])
      await setChecked(db, staff, centre.id, ['east'])
      expect((await applicationsToCheck(db, centre.id)).map((row) => row.id)).toEqual([id])
      const check = { person: centre.person, group: centre.slug, ...(await seen()), reason: '確認しました' }
      await recommend(db, check)
      await expect(recommend(db, check)).rejects.toMatchObject({ status: 409 })
      expect(await newestApplication(db, id)).toMatchObject({ state: 'applied' })
      const stranger = { ...check, person: other.person, group: other.slug }
      await expect(recommend(db, stranger)).rejects.toMatchObject({ status: 404 })
      await askCorrectionFor(db, check)
      expect(await newestApplication(db, id)).toMatchObject({ state: 'correction_asked' })
      await setChecked(db, staff, centre.id, [])
      expect(await applicationsToCheck(db, centre.id)).toEqual([])
    }))
})
