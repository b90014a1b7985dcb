import { expect, test } from 'vitest'
import { callForComment } from '#app/consultations/comments/comment.ts'
import { during, sampleCall, sampleFields, sampleSubmission } from '#app/consultations/comments/sample-call.fixture.ts'
import { submit } from '#app/consultations/comments/submission.ts'
import { system } from '#app/journal/journal.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { createConsultation, editConsultation } from './consultation.ts'
import { callChoices } from './desk-calls.ts'

const close = (trx: Trx, table: 'eligibilityClasses' | 'ageBands', code: string) =>
  trx.updateTable(table).set({ closedAt: new Date() }).where('code', '=', code).execute()
const offered = async (trx: Trx, chosen?: string[]) => (await callChoices(trx, chosen)).classes.map(({ code }) => code)

test('a closed class is offered to no new call, but stays with the draft and the call that chose it', () =>
  withDb(async (trx) => {
    const plan = await sampleCall(trx)
    const fields = sampleFields(plan)
    const { slug } = await createConsultation(trx, system, fields)
    await close(trx, 'eligibilityClasses', 'commuter')
    expect(await offered(trx)).toEqual(['resident', 'taxpayer'])
    expect(await offered(trx, ['commuter'])).toEqual(['resident', 'commuter', 'taxpayer'])
    const refused = { code: 'consultations:refused.classUnknown', field: 'classes' }
    await expect(createConsultation(trx, system, fields)).rejects.toMatchObject(refused)
    await editConsultation(trx, system, { consultation: slug, version: 1, changes: { classes: ['commuter'] } })
    const commuter = sampleSubmission({ class: 'commuter', classExtra: 'あおばの製作所' })
    await expect(submit(trx, { kind: 'visitor' }, commuter)).resolves.toHaveProperty('receiptNumber')
  }))

test('forms offer the age bands that are open, in the words of the municipality', () =>
  withDb(async (trx) => {
    await sampleCall(trx)
    await trx.insertInto('ageBands').values({ code: 'rest', label: '18歳以上', sort: -1 }).execute()
    const bands = async () => (await callForComment(trx, 'iken', during)).ageBands.map(({ label }) => label)
    expect(await bands()).toEqual(['18歳以上', '18歳未満'])
    await close(trx, 'ageBands', 'u18')
    expect(await bands()).toEqual(['18歳以上'])
    await expect(submit(trx, { kind: 'visitor' }, sampleSubmission({ ageBand: 'u18' }))).rejects.toMatchObject({
      field: 'ageBand',
    })
  }))
