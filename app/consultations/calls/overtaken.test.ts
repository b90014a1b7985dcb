import { expect, test } from 'vitest'
import { cityWithPlan, sampleFields } from '#app/consultations/comments/sample-call.fixture.ts'
import { system } from '#app/journal/journal.ts'
import { withDb } from '#db/testing'
import { typedCall } from './call-form.ts'
import { createConsultation, findConsultation } from './consultation.ts'
import { publishNotice } from './notice.ts'
import { overtaken } from './overtaken.ts'

test('of a form filled in while the notice was published, what differs from it and can no longer be saved is kept', () =>
  withDb(async (trx) => {
    await createConsultation(trx, system, { ...sampleFields(await cityWithPlan(trx)), slug: 'iken' })
    const draft = await findConsultation(trx, 'iken')
    const shown = Object.entries(typedCall(draft)).map(([name, value]) => [name, value ?? ''])
    // a browser sends nothing for choices none of which is ticked, and line breaks in its own way
    const { classes, ...full } = Object.fromEntries(shown.filter(([name]) => name !== 'openDiscussion'))
    const typed = { ...full, title: '別の題名', purpose: `${full.purpose}\r\nもう一行`, places: '別の場所' }
    expect(overtaken(draft, typed)).toEqual([])
    await publishNotice(trx, system, { consultation: 'iken', now: new Date('2026-10-25T09:00:00+09:00') })
    const call = await findConsultation(trx, 'iken')
    const found = overtaken(call, typed)
    expect(found).toHaveLength(3)
    expect(found).toEqual(
      expect.arrayContaining([
        { name: 'title', typed: '別の題名' },
        { name: 'purpose', typed: typed.purpose },
        { name: 'classes', typed: '' },
      ]),
    )
    expect(overtaken(call, { ...full, classes })).toEqual([])
    expect(overtaken(call, { places: '別の場所', contact: '' })).toEqual([])
    // the short form carries it on
    expect(overtaken(call, { told: 'on', title: '別の題名', places: '' })).toEqual([
      { name: 'title', typed: '別の題名' },
    ])
  }))
