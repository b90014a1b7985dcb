import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  cityWithPlan,
  closesAt,
  during,
  opensAt,
  sampleCall,
  sampleFields,
} from '#app/consultations/comments/sample-call.fixture.ts'
import { fromTyped, toTyped } from '#app/forms/moments.ts'
import { system } from '#app/journal/journal.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import {
  type ConsultationFields,
  callState,
  createConsultation,
  editConsultation,
  findConsultation,
} from './consultation.ts'
import { extend } from './extension.ts'
import { checkNotice, missingFromNotice, periodDays, publishNotice } from './notice.ts'
import { publishedNotice } from './published-notice.ts'

const noticedAt = new Date('2026-10-25T09:00:00+09:00')

async function draft(trx: Trx, changes: Partial<ConsultationFields> = {}) {
  const plan = await cityWithPlan(trx)
  await createConsultation(trx, system, { ...sampleFields(plan, changes), slug: 'iken' })
  return plan
}

test('the state follows from the clock and from what was published', () => {
  const call = { opensAt, closesAt, noticedAt: null, answeredAt: null }
  const at = (now: Date, more = {}) => callState({ ...call, noticedAt, ...more }, now)
  expect(callState(call, during)).toBe('draft')
  expect(at(new Date(opensAt.getTime() - 1))).toBe('announced')
  expect(at(opensAt)).toBe('open')
  expect(at(new Date(closesAt.getTime() - 1))).toBe('open')
  expect(at(closesAt)).toBe('closed')
  expect(at(during, { answeredAt: during })).toBe('answered')
})

test('moments are typed and shown in Japanese time', () => {
  expect(fromTyped('2026-12-04T17:15')).toEqual(closesAt)
  expect(toTyped(closesAt)).toBe('2026-12-04T17:15')
  for (const wrong of ['', '2026-12-04', '2026-02-30T10:00', '2026-12-04T25:00']) expect(fromTyped(wrong)).toBeNull()
})

test('the period counts its first and its last day, from the notice or the opening, whichever is later', () => {
  const period = { opensAt, closesAt: new Date('2026-11-30T17:15:00+09:00') }
  expect(periodDays(period, noticedAt)).toBe(30)
  expect(periodDays(period, new Date('2026-11-02T00:00:00+09:00'))).toBe(29)
})

test('a last day that ends as it begins is none: from 12/2 9:00 to 12/31 0:00 are 29 days', () => {
  const notice = new Date('2026-12-02T09:00:00+09:00')
  const call = { opensAt: notice, closesAt: new Date('2026-12-31T00:00:00+09:00') }
  expect(periodDays(call, notice)).toBe(29)
  expect(periodDays({ ...call, closesAt: new Date('2026-12-31T00:01:00+09:00') }, notice)).toBe(30)
  expect(periodDays({ ...call, closesAt: new Date('2027-01-01T00:00:00+09:00') }, notice)).toBe(30)
  const checked = { ...call, shortPeriodReason: null, classes: ['resident'], contact: '課' }
  const whole = { ...checked, places: '市役所', publication: 'この頁', personalData: '公表しない' }
  expect(missingFromNotice(whole, 30, notice)).toEqual(['shortPeriodReason'])
})

describe('a notice cannot be published without', () => {
  test.each([
    ['classes', { classes: [] }],
    ['contact', { contact: ' \n' }],
    ['places', { places: '' }],
    ['publication', { publication: '' }],
    ['personalData', { personalData: '' }],
    ['shortPeriodReason', { closesAt: new Date('2026-11-29T17:15:00+09:00') }],
    ['closesAt', { opensAt: new Date('2026-01-01'), closesAt: new Date('2026-02-01') }],
  ] as [string, Partial<ConsultationFields>][])('%s', (field, changes) =>
    withDb(async (trx) => {
      await draft(trx, changes)
      expect((await checkNotice(trx, 'iken', noticedAt)).missing).toEqual([field])
      const published = publishNotice(trx, system, { consultation: 'iken', now: noticedAt })
      await expect(published).rejects.toMatchObject({ status: 409, current: [field] })
      expect(await trx.selectFrom('notices').selectAll().execute()).toEqual([])
    }),
  )

  test('a shorter period is allowed with its reason, which the notice prints', () =>
    withDb(async (trx) => {
      await draft(trx, { closesAt: new Date('2026-11-10T17:15:00+09:00'), shortPeriodReason: '急ぐため' })
      await publishNotice(trx, system, { consultation: 'iken', now: noticedAt })
      expect(await publishedNotice(trx, 'iken')).toMatchObject({ isShort: true, shortPeriodReason: '急ぐため' })
    }))

  test('the municipality sets how long the period is', () => {
    const call = { ...sampleFields({} as never), closesAt: new Date('2026-11-30T17:15:00+09:00') }
    expect(missingFromNotice(call, 30, noticedAt)).toEqual([])
    expect(missingFromNotice(call, 31, noticedAt)).toEqual(['shortPeriodReason'])
  })
})

test('publishing makes a call public once, with a public journal entry', () =>
  withDb(async (trx) => {
    await draft(trx)
    await expect(publishedNotice(trx, 'iken')).rejects.toMatchObject({ status: 404 })
    await publishNotice(trx, system, { consultation: 'iken', now: noticedAt })
    expect(await publishedNotice(trx, 'iken', during)).toMatchObject({
      state: 'open',
      eligible: [{ code: 'resident' }, {}],
    })
    const entry = await trx.selectFrom('journal').selectAll().where('verb', '=', 'notice.published').executeTakeFirst()
    expect(entry?.public).toBe(true)
    const again = publishNotice(trx, system, { consultation: 'iken', now: noticedAt })
    await expect(again).rejects.toMatchObject({ code: 'consultations:refused.noticedAlready' })
  }))

describe('editing', () => {
  test('needs the version it began with', () =>
    withDb(async (trx) => {
      await draft(trx)
      await editConsultation(trx, system, { consultation: 'iken', version: 1, changes: { title: '新しい題' } })
      const late = editConsultation(trx, system, { consultation: 'iken', version: 1, changes: { title: '古い題' } })
      await expect(late).rejects.toMatchObject({ status: 409, current: { title: '新しい題', version: 2 } })
    }))

  test('after the notice changes contact and places only', () =>
    withDb(async (trx) => {
      const { version } = await sampleCall(trx).then(() => findConsultation(trx, 'iken'))
      const edit = (changes: Partial<ConsultationFields>) =>
        editConsultation(trx, system, { consultation: 'iken', version, changes })
      for (const changes of [{ title: 'x' }, { closesAt: new Date('2027-01-01') }, { classes: ['taxpayer'] }]) {
        await expect(edit(changes)).rejects.toMatchObject({ code: 'consultations:refused.noticeFixed' })
      }
      await edit({ contact: '新しい電話', closesAt })
      expect(await findConsultation(trx, 'iken')).toMatchObject({ contact: '新しい電話', version: version + 1 })
    }))

  test.each([
    ['closesAt', { closesAt: opensAt }],
    ['editionId', { editionId: '00000000-0000-7000-8000-000000000000' }],
    ['departmentId', { departmentId: '00000000-0000-7000-8000-000000000000' }],
    ['classes', { classes: ['nai'] }],
  ] as [string, Partial<ConsultationFields>][])('refuses a wrong %s', (field, changes) =>
    withDb(async (trx) => {
      await expect(draft(trx, changes)).rejects.toMatchObject({ status: 422, field })
    }),
  )

  test('a taken address is refused', () =>
    withDb(async (trx) => {
      const plan = await draft(trx)
      const second = createConsultation(trx, system, { ...sampleFields(plan), slug: 'iken' })
      await expect(second).rejects.toMatchObject({ code: 'ui:slug.taken' })
    }))
})

describe('an extension', () => {
  const later = new Date('2026-12-10T17:15:00+09:00')
  const input = { consultation: 'iken', closesAt: later, reason: '説明会を増やすため', now: during }

  test('moves the close and stays on the notice with its reason', () =>
    withDb(async (trx) => {
      await sampleCall(trx)
      await extend(trx, system, input)
      const notice = await publishedNotice(trx, 'iken', closesAt)
      expect(notice).toMatchObject({ state: 'open', closesAt: later, extensions: [{ reason: '説明会を増やすため' }] })
    }))

  test.each([
    ['a draft', { draft: true }, 409],
    ['a closed call', { now: closesAt }, 409],
    ['without reason', { reason: ' ' }, 422],
    ['to an earlier moment', { closesAt: during }, 422],
    ['another version', { version: 99 }, 409],
  ])('refuses %s', (_, { draft: isDraft, ...changes }: { draft?: boolean; [name: string]: unknown }, status) =>
    withDb(async (trx) => {
      await (isDraft ? draft(trx) : sampleCall(trx))
      await expect(extend(trx, system, { ...input, ...changes })).rejects.toMatchObject({ status })
    }),
  )
})

test('the edition people comment on can not be exchanged', () =>
  withDb(async (trx) => {
    const { planId } = await sampleCall(trx)
    const id = '00000000-0000-7000-8000-000000000001'
    await trx.insertInto('editions').values({ id, planId, number: 2, stage: 'draft' }).execute()
    await expect(sql`update consultations set edition_id = ${id}`.execute(trx)).rejects.toThrow('frozen')
  }))
