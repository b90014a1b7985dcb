import { expect, test } from 'vitest'
import { sampleEvent } from '#app/events/programme/event.fixture.ts'
import { callOffSession } from '#app/events/signups/session-change.ts'
import { href } from '#app/href.ts'
import { record, system } from '#app/journal/journal.ts'
import { samplePlan } from '#app/plans/writing/sample-plan.fixture.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { rebuildEvent } from './event-entries.ts'
import { searchPortal } from './find.ts'
import { followJournal } from './follow.ts'
import { rebuildPlan } from './plan-entries.ts'
import { places } from './sitemap.ts'

const texts = {
  titleKana: 'いばしょをえがくかい',
  titleEasy: '{居場所|いばしょ}を　{考|かんが}える　{会|かい}',
  titleEn: 'Drawing our places',
  summary: '地図を囲んで話し合います。',
  summaryEasy: '{地図|ちず}を　{見|み}て　{話|はな}します。',
  contact: '内線 4321',
}
const found = async (db: Db, words: string, plan?: string) =>
  (await searchPortal(db, { words, plan }, 'ja')).hits.map(({ kind, path }) => `${kind} ${path}`)

test('an event is found by its words, its place and how it is read; the sitemap knows it', () =>
  withDb(async (db) => {
    const { id, slug } = await sampleEvent(db, { changes: texts })
    for (const _ of [1, 2]) await rebuildEvent(db, id)
    const it = [`event ${href('/events/:event', { event: slug })}`]
    for (const words of ['居場所', 'いばしょを', '地図', 'ちずをみて', 'はなします', '市民館', 'drawing PLACES']) {
      expect(await found(db, words), words).toEqual(it)
    }
    expect((await places(db)).map(({ path }) => path)).toContain(href('/events/:event', { event: slug }))
    expect((await places(db)).map(({ path }) => path)).toContain(href('/events'))
  }))

test('one that is not published is not there, nor what the desk keeps of it', () =>
  withDb(async (db) => {
    const { id } = await sampleEvent(db, { changes: texts })
    await db
      .updateTable('eventSessions')
      .set({ form: 'both', onlineSealed: Buffer.from('meeting') })
      .execute()
    await db.deleteFrom('eventPublications').execute()
    await rebuildEvent(db, id)
    expect(await found(db, '居場所')).toEqual([])
  }))

test('the index follows the journal; an event about one plan is found within it and stays when the plan is indexed anew', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const plan = await samplePlan(db)
    const { id, slug } = await sampleEvent(db, { changes: texts })
    const section = await db.selectFrom('sections').select(['id', 'planId']).executeTakeFirstOrThrow()
    await db.insertInto('eventSections').values({ eventId: id, sectionId: section.id }).execute()
    await db
      .transaction()
      .execute((trx) => record(trx, system, { verb: 'event.published', about: { kind: 'event', id }, public: true }))
    await followJournal(db)
    expect(await found(db, '居場所', plan.slug)).toEqual([`event ${href('/events/:event', { event: slug })}`])
    await db.transaction().execute((trx) => rebuildPlan(trx, section.planId))
    expect(await found(db, '居場所', plan.slug)).toEqual([`event ${href('/events/:event', { event: slug })}`])
    await callOffSession(db, system, { event: slug, session: 1, reason: '大雪のため' })
    await followJournal(db)
    expect(await found(db, '居場所')).toHaveLength(1)
  } finally {
    await drop()
  }
})
