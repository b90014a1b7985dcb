import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { publishEdition } from '#app/plans/editions/edition.ts'
import { because, samplePlan } from '#app/plans/writing/sample-plan.fixture.ts'
import { addSection, renameSection } from '#app/plans/writing/section.ts'
import { glossary, workingSection } from '#app/plans/writing/working.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { addTerm, allTerms, changeTerm, findTerm, newTermForm, offerTerm, removeTerm } from './glossary.ts'

const fields = { term: '遊水地', reading: 'ゆうすいち', meaning: '水をためる土地。', meaningEasy: '', meaningEn: '' }
const chapter = { plan: 'midori', parent: null, after: null, number: '', title: '章', ...because }

const explain = async (trx: Trx, terms: string[], section = 'c1') => {
  const { versionId = '' } = (await workingSection(trx, 'midori', section)) ?? {}
  return renameSection(trx, system, { plan: 'midori', section, expectedVersion: versionId, terms, ...because })
}

test('a term is added, said otherwise, and found by its reading', () =>
  withDb(async (trx) => {
    const id = await addTerm(trx, system, fields)
    await addTerm(trx, system, { ...fields, term: '協働', reading: 'きょうどう' })
    expect((await allTerms(trx)).map(({ term }) => term)).toEqual(['協働', '遊水地'])
    await changeTerm(trx, system, { ...fields, id, version: 1, meaningEn: 'Land that holds water.' })
    expect(await findTerm(trx, id)).toMatchObject({
      version: 2,
      meaningEasy: null,
      meaningEn: 'Land that holds water.',
    })
    const again = changeTerm(trx, system, { ...fields, id, version: 1 })
    await expect(again).rejects.toMatchObject({ status: 409, current: { meaningEn: 'Land that holds water.' } })
    const entry = await trx.selectFrom('journal').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ verb: 'term.changed', aboutKind: 'term', aboutId: id, public: true })
  }))

test('the same word is explained once', () =>
  withDb(async (trx) => {
    await addTerm(trx, system, fields)
    const twice = { status: 422, field: 'term', code: 'settings:refused.termThere' }
    await expect(addTerm(trx, system, fields)).rejects.toMatchObject(twice)
    const id = await addTerm(trx, system, { ...fields, term: '協働' })
    await expect(changeTerm(trx, system, { ...fields, id, version: 1 })).rejects.toMatchObject(twice)
  }))

test('a term that no section explains goes away; one in the working text or in an edition does not', () =>
  withDb(async (trx) => {
    await samplePlan(trx)
    const id = await addTerm(trx, system, fields)
    await explain(trx, [id])
    expect((await findTerm(trx, id)).uses).toMatchObject([{ plan: 'midori', key: 'c1', working: true, edition: null }])
    const used = { status: 409, code: 'settings:refused.termUsed', values: { count: 1 } }
    await expect(removeTerm(trx, system, { id, version: 1 })).rejects.toMatchObject(used)
    await publishEdition(trx, system, { plan: 'midori', stage: 'draft', note: '' })
    await explain(trx, [])
    expect((await findTerm(trx, id)).uses).toMatchObject([{ working: false, edition: '2' }])
    expect((await allTerms(trx))[0]).toMatchObject({ sections: 1 })
    await expect(removeTerm(trx, system, { id, version: 1 })).rejects.toMatchObject(used)

    const other = await addTerm(trx, system, { ...fields, term: '里山' })
    await explain(trx, [other], 'c2')
    await explain(trx, [], 'c2')
    await expect(removeTerm(trx, system, { id: other, version: 9 })).rejects.toMatchObject({ status: 409 })
    await removeTerm(trx, system, { id: other, version: 1 })
    await expect(findTerm(trx, other)).rejects.toMatchObject({ status: 404 })
  }))

test('a closed term is offered to no other section; the one that explains it keeps it', () =>
  withDb(async (trx) => {
    await samplePlan(trx)
    const id = await addTerm(trx, system, fields)
    await explain(trx, [id])
    await offerTerm(trx, system, { id, version: 1, open: false })
    expect(await glossary(trx)).toEqual([])
    expect(await glossary(trx, [id])).toMatchObject([{ id }])
    await expect(addSection(trx, system, { ...chapter, terms: [id] })).rejects.toMatchObject({ field: 'terms' })
    await expect(explain(trx, [id], 'c2')).rejects.toMatchObject({ field: 'terms' })
    const { versionId = '' } = (await workingSection(trx, 'midori', 'c1')) ?? {}
    await renameSection(trx, system, { ...chapter, section: 'c1', expectedVersion: versionId, terms: [id] })
    await offerTerm(trx, system, { id, version: 2, open: true })
    await explain(trx, [id], 'c2')
    expect((await findTerm(trx, id)).uses).toHaveLength(2)
  }))

test.each(['nobody', '018f0000-0000-7000-8000-000000000000'])('%s is no term', (id) =>
  withDb(async (trx) => {
    await expect(findTerm(trx, id)).rejects.toMatchObject({ status: 404 })
    for (const verb of [
      removeTerm,
      (db: Trx, actor: typeof system, seen: { id: string; version: number }) =>
        offerTerm(db, actor, { ...seen, open: false }),
    ]) {
      await expect(verb(trx, system, { id, version: 1 })).rejects.toMatchObject({ status: 404 })
    }
  }),
)

test.each(['term', 'reading', 'meaning'])('a term needs its %s', (name) => {
  const typed = { ...fields, formKey: 'a-key-of-this-form' }
  expect(newTermForm.safeParse(typed).success).toBe(true)
  expect(newTermForm.safeParse({ ...typed, [name]: ' ' }).success).toBe(false)
})
