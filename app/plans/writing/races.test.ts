import { system } from '#app/journal/journal.ts'
import { addTerm, removeTerm } from '#app/municipality/glossary.ts'
import { publishEdition } from '#app/plans/editions/edition.ts'
import { responseOn } from '#app/plans/withdrawals/response.fixture.ts'
import { withdrawRevision } from '#app/plans/withdrawals/withdrawal.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { editBlock } from './block.ts'
import { linkResponse, unlinkResponse } from './cause.ts'
import { because, samplePlan, versionOf } from './sample-plan.fixture.ts'
import { renameSection } from './section.ts'
import { workingSection } from './working.ts'

const plan = (db: Db) => db.transaction().execute((trx) => samplePlan(trx, { slug: randomKey() }))
type Made = Awaited<ReturnType<typeof plan>>

const edit = (db: Db, { slug }: Made, expectedVersion: string) =>
  editBlock(db, system, {
    ...{ plan: slug, block: 'a', expectedVersion, ...because },
    text: { kind: 'paragraph', body: `${newId()} の文` },
  })

/** A revision that was made because of two responses. */
async function becauseOfTwo(db: Db) {
  const made = await plan(db)
  const { revisionId } = await edit(db, made, await versionOf(db, made.slug, 'a'))
  if (!revisionId) throw new Error('nothing was changed')
  await db.deleteFrom('revisionCauses').where('revisionId', '=', revisionId).execute()
  const responses = [await responseOn(db, made), await responseOn(db, made)]
  for (const responseId of responses) await linkResponse(db, system, { revisionId, responseId })
  return { revisionId, responses }
}

/** A term that no section explains, and a section as somebody has it before them. */
async function termAndSection(db: Db) {
  const made = await plan(db)
  const fields = { term: randomKey(), reading: 'よみ', meaning: '意味', meaningEasy: '', meaningEn: '' }
  const { versionId = '' } = (await workingSection(db, made.slug, 'c1')) ?? {}
  return { slug: made.slug, versionId, term: await addTerm(db, system, fields) }
}
type Explaining = Awaited<ReturnType<typeof termAndSection>>
const explain = (db: Db, { slug, versionId, term }: Explaining) =>
  renameSection(db, system, {
    ...{ plan: slug, section: 'c1', expectedVersion: versionId, terms: [term], ...because },
  }).then(() => 'explained')
const remove = (db: Db, { term }: Explaining) => removeTerm(db, system, { id: term, version: 1 })

testRaces([
  race({
    what: 'a paragraph is written anew by one at a time',
    locks: ['app/plans/writing/working-change.ts lockPlan'],
    prepare: async (db) => {
      const made = await plan(db)
      return { ...made, seen: await versionOf(db, made.slug, 'a') }
    },
    first: (db, made) => edit(db, made, made.seen).then(() => 'written'),
    held: ['written', 'plans-desk:refused.changedMeanwhile'],
    lost: ['written', 'written'],
  }),
  race({
    what: 'a revision is published or taken back, never both',
    locks: ['app/plans/writing/working-change.ts lockPlan'],
    prepare: async (db) => {
      const made = await plan(db)
      const { revision } = await edit(db, made, await versionOf(db, made.slug, 'a'))
      return { slug: made.slug, revision: revision ?? 0 }
    },
    first: (db, { slug }) =>
      publishEdition(db, system, { plan: slug, stage: 'draft', note: '' }).then(() => 'published'),
    second: (db, { slug, revision }) =>
      withdrawRevision(db, system, { plan: slug, revision, expected: [revision], reason: '誤り' }).then(
        () => 'taken back',
      ),
    held: ['published', 'plans-desk:refused.revisionPublished'],
    lost: ['published', 'taken back'],
  }),
  race({
    what: 'no answer is put forward while what it names is taken back',
    locks: ['app/plans/withdrawals/withdrawal-set.ts holdAnswers'],
    prepare: async (db) => {
      const made = await plan(db)
      const responseId = await responseOn(db, made)
      const { revision } = await edit(db, made, await versionOf(db, made.slug, 'a'))
      const { id: revisionId } = await db
        .selectFrom('revisions')
        .innerJoin('plans', 'plans.id', 'revisions.planId')
        .select('revisions.id')
        .where('plans.slug', '=', made.slug)
        .executeTakeFirstOrThrow()
      await linkResponse(db, system, { revisionId, responseId })
      return { slug: made.slug, revision: revision ?? 0, responseId }
    },
    first: (db, { responseId }) =>
      db
        .updateTable('opinionGroups')
        .set({ state: 'submitted' })
        .where('id', '=', (eb) => eb.selectFrom('responses').select('groupId').where('id', '=', responseId))
        .execute()
        .then(() => 'put forward'),
    second: (db, { slug, revision, responseId }) =>
      withdrawRevision(db, system, {
        ...{ plan: slug, revision, expected: [revision], reason: '誤り' },
        heirs: { [responseId]: null },
      }).then(() => 'taken back'),
    held: ['put forward', 'plans-desk:refused.tieSettled'],
    lost: ['put forward', 'taken back'],
  }),
  race({
    what: 'a revision never loses its last cause',
    locks: ['app/plans/writing/cause.ts findRevision'],
    prepare: becauseOfTwo,
    first: (db, { revisionId, responses }) =>
      unlinkResponse(db, system, { revisionId, responseId: responses[0] ?? '' }),
    second: (db, { revisionId, responses }) =>
      unlinkResponse(db, system, { revisionId, responseId: responses[1] ?? '' }),
    held: ['done', 'plans-desk:refused.lastCause'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'no section explains a term that is being removed',
    locks: ['app/plans/writing/references.ts refuseUnknown'],
    prepare: termAndSection,
    first: remove,
    second: explain,
    held: ['done', 'ui:field.check'],
    lost: ['done', 'explained'],
  }),
  race({
    what: 'no term is removed that a section begins to explain',
    locks: ['app/municipality/glossary.ts hold'],
    prepare: termAndSection,
    first: explain,
    second: remove,
    held: ['explained', 'settings:refused.termUsed'],
    lost: ['explained', 'done'],
  }),
])
