import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { createPlan, editPlan, type PlanInput } from './plan.ts'
import { setRelatedPlans, setStops } from './plan-surroundings.ts'
import { samplePlan } from './sample-plan.fixture.ts'

const input = (departmentId: string): PlanInput => ({
  title: '川の計画',
  kind: 'sectoral',
  firstFiscalYear: 2027,
  lastFiscalYear: 2030,
  stage: 'draft',
  departmentId,
})

test('a plan has an address of its own', () =>
  withDb(async (db) => {
    const { departmentId } = await samplePlan(db)
    const create = (slug: string, rest = {}) => createPlan(db, system, { slug, ...input(departmentId), ...rest })
    expect(await create('kawa')).toMatchObject({ slug: 'kawa', version: 1 })
    await expect(create('kawa')).rejects.toMatchObject({ code: 'ui:slug.taken', field: 'slug' })
    await expect(create('川')).rejects.toMatchObject({ field: 'slug' })
    await expect(create('kawa-2', { lastFiscalYear: 2026 })).rejects.toMatchObject({ field: 'lastFiscalYear' })
    await expect(create('kawa-2', { stage: 'nowhere' })).rejects.toMatchObject({ field: 'stage' })
  }))

test('details are saved against the version that was seen; no plan stands above itself', () =>
  withDb(async (db) => {
    const { departmentId } = await samplePlan(db)
    await createPlan(db, system, { slug: 'kawa', ...input(departmentId), parent: 'midori' })
    const edit = (plan: string, expectedVersion: number, rest = {}) =>
      editPlan(db, system, { plan, expectedVersion, ...input(departmentId), ...rest })
    expect(await edit('kawa', 1, { title: '川と水の計画', parent: 'midori' })).toMatchObject({ version: 2 })
    await expect(edit('kawa', 1)).rejects.toMatchObject({ status: 409, current: { title: '川と水の計画' } })
    await expect(edit('midori', 1, { parent: 'kawa' })).rejects.toMatchObject({ field: 'parent' })
  }))

test('timeline and related plans are replaced as a whole', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const plan = 'midori'
    const stops = (db: Db) => db.selectFrom('planStops').select(['stage', 'onDay']).orderBy('onDay').execute()
    await setStops(db, system, { plan, stops: [{ stage: 'draft', onDay: '2026-11-22' }, { stage: 'decided' }] })
    await setStops(db, system, { plan, expectedVersion: 2, stops: [{ stage: 'draft', onDay: '2026-11-23' }] })
    expect(await stops(db)).toEqual([{ stage: 'draft', onDay: '2026-11-23' }])
    const twice = setStops(db, system, { plan, stops: [{ stage: 'draft' }, { stage: 'draft' }] })
    await expect(twice).rejects.toMatchObject({ code: 'plans-desk:refused.stageTwice' })
    const late = setRelatedPlans(db, system, { plan, expectedVersion: 1, related: [] })
    await expect(late).rejects.toMatchObject({ status: 409 })
    await setRelatedPlans(db, system, {
      plan,
      related: [
        { relation: 'parent', title: '総合計画', period: '8年', goal: '続くまち' },
        { relation: 'related', title: '緑の計画', relatedPlan: 'midori' },
      ],
    })
    const related = await db.selectFrom('relatedPlans').select(['title', 'sort']).orderBy('sort').execute()
    expect(related).toEqual([
      { title: '総合計画', sort: 0 },
      { title: '緑の計画', sort: 1 },
    ])
  }))
