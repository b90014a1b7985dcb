import { expect, test } from 'vitest'
import { closesAt, during, opensAt, sampleCall } from '#app/consultations/comments/sample-call.fixture.ts'
import { system } from '#app/journal/journal.ts'
import { publishEdition } from '#app/plans/editions/edition.ts'
import { editBlock } from '#app/plans/writing/block.ts'
import { because, samplePlan, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { frontPage } from './front-page.ts'

const states = async (trx: Trx, now: Date) => (await frontPage(trx, now)).calls.map(({ state }) => state)

test('a city that has published nothing has an empty page', () =>
  withDb(async (trx) => {
    expect(await frontPage(trx)).toEqual({ calls: [], plans: [], changes: [] })
  }))

test('calls are announced, open, closed and answered in their time', () =>
  withDb(async (trx) => {
    const { id } = await sampleCall(trx)
    expect(await states(trx, new Date(opensAt.getTime() - 1))).toEqual(['announced'])
    expect(await states(trx, during)).toEqual(['open'])
    expect(await states(trx, closesAt)).toEqual(['closed'])
    await trx.insertInto('results').values({ consultationId: id }).execute()
    const [call] = (await frontPage(trx, closesAt)).calls
    expect(call).toMatchObject({ slug: 'iken', state: 'answered', opinions: 0, revisions: 0 })
  }))

test('shows changes once an edition publishes them, and plans once they have one', () =>
  withDb(async (trx) => {
    const { slug } = await samplePlan(trx)
    await samplePlan(trx, { slug: 'draft-only', published: false })
    const change = { ...because, plan: slug, block: 'a', expectedVersion: await versionOf(trx, slug, 'a') }
    await editBlock(trx, system, { ...change, text: { kind: 'paragraph', body: '直した文です。' } })
    expect((await frontPage(trx)).changes).toEqual([])
    await publishEdition(trx, system, { plan: slug, stage: 'proposal', note: '' })
    const { changes, plans } = await frontPage(trx)
    expect(changes).toMatchObject([
      { planSlug: slug, section: { number: '1', title: { ja: '章 c1' } }, after: '直した文です。', row: null },
    ])
    expect(plans.map((plan) => plan.slug)).toEqual([slug])
  }))
