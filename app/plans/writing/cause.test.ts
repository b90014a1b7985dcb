import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { publishEdition } from '#app/plans/editions/edition.ts'
import { pendingRevisions } from '#app/plans/editions/pending.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { editBlock } from './block.ts'
import { linkResponse, unlinkResponse } from './cause.ts'
import { because, samplePlan, versionOf } from './sample-plan.fixture.ts'

/** A response to a group of opinions about a plan. */
async function response(
  db: Db,
  { slug, departmentId, edition }: Awaited<ReturnType<typeof samplePlan>>,
  summary: string,
) {
  const { id: planId } = await db.selectFrom('plans').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  const consultation = {
    id: newId(),
    slug: `about-${slug}`,
    planId,
    editionId: edition.id,
    title: '意見募集',
    departmentId,
  }
  const period = { opensAt: new Date('2026-01-01'), closesAt: new Date('2026-02-01') }
  await db
    .insertInto('consultations')
    .values({ ...consultation, ...period })
    .execute()
  const group = { id: newId(), consultationId: consultation.id, summary }
  await db.insertInto('opinionGroups').values(group).execute()
  const id = newId()
  await db.insertInto('responses').values({ id, groupId: group.id }).execute()
  return id
}

const edit = async (db: Db, causes: Parameters<typeof editBlock>[2]['causes']) =>
  editBlock(db, system, {
    plan: 'midori',
    block: 'a',
    expectedVersion: await versionOf(db, 'midori', 'a'),
    text: { kind: 'paragraph', body: `${newId()} の文` },
    ...because,
    causes,
  })

test('a revision carries the response that caused it, said once', () =>
  withDb(async (db) => {
    const responseId = await response(db, await samplePlan(db), '木を増やしてほしい')
    const { revisionId } = await edit(db, [
      { kind: 'response', responseId },
      { kind: 'response', responseId },
      { kind: 'council', note: '第3回' },
    ])
    const [revision] = await pendingRevisions(db, 'midori')
    expect(revision?.causes.map(({ kind, note, summary }) => [kind, note, summary])).toEqual([
      ['response', '', '木を増やしてほしい'],
      ['council', '第3回', null],
    ])
    await linkResponse(db, system, { revisionId: revisionId ?? '', responseId })
    expect((await pendingRevisions(db, 'midori'))[0]?.causes).toHaveLength(2)
  }))

test('a response about another plan causes nothing here', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const other = await response(db, await samplePlan(db, { slug: 'other' }), '別の話').catch((error) => error)
    const refused = { code: 'plans-desk:refused.otherPlan' }
    await expect(edit(db, [{ kind: 'response', responseId: other }])).rejects.toMatchObject(refused)
    const { revisionId } = await edit(db, because.causes)
    const link = linkResponse(db, system, { revisionId: revisionId ?? '', responseId: other })
    await expect(link).rejects.toMatchObject(refused)
  }))

test('a link is taken back while the text is unpublished, never the last cause, never afterwards', () =>
  withDb(async (db) => {
    const responseId = await response(db, await samplePlan(db), '木を増やしてほしい')
    const { revisionId } = await edit(db, because.causes)
    const link = { revisionId: revisionId ?? '', responseId }
    await linkResponse(db, system, link)
    await unlinkResponse(db, system, link)
    expect((await pendingRevisions(db, 'midori'))[0]?.causes).toHaveLength(1)
    const alone = await edit(db, [{ kind: 'response', responseId }])
    const last = unlinkResponse(db, system, { revisionId: alone.revisionId ?? '', responseId })
    await expect(last).rejects.toMatchObject({ code: 'plans-desk:refused.lastCause' })
    await linkResponse(db, system, link)
    await publishEdition(db, system, { plan: 'midori', stage: 'draft', note: '' })
    await expect(unlinkResponse(db, system, link)).rejects.toMatchObject({ status: 409 })
  }))
