import { expect, test } from 'vitest'
import { href } from '#app/href.ts'
import { system } from '#app/journal/journal.ts'
import { samplePlan } from '#app/plans/writing/sample-plan.fixture.ts'
import { countedSample } from '#app/surveys/figures/counted.fixture.ts'
import { publishSurvey } from '#app/surveys/questionnaires/publication.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { setEvidence } from '#app/surveys/reports/evidence.ts'
import { saveComment } from '#app/surveys/reports/report.ts'
import { publishResults } from '#app/surveys/reports/results.ts'
import { prepareRun } from '#app/surveys/reports/run.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { searchPortal } from './find.ts'
import { followJournal } from './follow.ts'
import { places } from './sitemap.ts'
import { rebuildSurvey } from './survey-entries.ts'

const later = new Date(Date.now() + 20 * 86_400_000)
const found = async (db: Db, words: string) =>
  (await searchPortal(db, { words }, 'ja')).hits.map(({ kind, path }) => `${kind} ${path}`)

test('an open survey is found by what it asks; one that is not published is not there', () =>
  withDb(async (db) => {
    const { id, slug } = await sampleSurvey(db)
    const draft = await sampleSurvey(db, { slug: 'draft', published: false })
    for (const each of [id, draft.id]) await rebuildSurvey(db, each)
    expect(await found(db, '図書館')).toEqual([`survey ${href('/surveys/:survey', { survey: slug })}`])
    expect(await found(db, 'よく行く場所 集会所')).toEqual([`survey ${href('/surveys/:survey', { survey: slug })}`])
    expect((await places(db)).map(({ path }) => path)).toContain(href('/surveys/:survey', { survey: slug }))
  }))

test('results are found by question and by comment once they are public, each once', () =>
  withDb(async (db) => {
    const { id, slug } = await countedSample(db)
    const comment = (place: string, words: string) =>
      saveComment(db, system, { survey: slug, place, version: 0, words, wordsEasy: null, wordsEn: null })
    await comment('living', '若い人ほど長く住んでいます。')
    await comment('', '全体を取りまとめました。')
    const run = await prepareRun(db, system, { survey: slug, formKey: secretToken() })
    await rebuildSurvey(db, id)
    expect(await found(db, '若い人')).toEqual([])
    const publish = { survey: slug, run, reason: '', formKey: secretToken(), now: later }
    await publishResults(db, system, publish)
    for (const _ of [1, 2]) await rebuildSurvey(db, id)
    expect(await found(db, '若い人')).toEqual([
      `figures ${href('/surveys/:survey/results/:page', { survey: slug, page: 'p1' }, { '#': 'living' })}`,
    ])
    expect(await found(db, '取りまとめ')).toEqual([`figures ${href('/surveys/:survey/results', { survey: slug })}`])
    const listed = (await places(db)).map(({ path }) => path).filter((path) => path.startsWith('/surveys/'))
    const sections = ['p1', 'p2'].map((page) => href('/surveys/:survey/results/:page', { survey: slug, page }))
    expect(listed).toEqual([
      href('/surveys/:survey', { survey: slug }),
      href('/surveys/:survey/results', { survey: slug }),
      ...sections,
    ])
  }))

test('the index follows publication, and a survey that is evidence for one plan is found within it', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const plan = await samplePlan(db)
    const { slug } = await sampleSurvey(db, { published: false })
    await publishSurvey(db, system, { survey: slug })
    await followJournal(db)
    const within = async () =>
      (await searchPortal(db, { words: '図書館', plan: plan.slug }, 'ja')).hits.filter(({ kind }) => kind === 'survey')
        .length
    expect([await found(db, 'よく行く場所'), await within()]).toEqual([
      [`survey ${href('/surveys/:survey', { survey: slug })}`],
      0,
    ])
    const section = await db.selectFrom('sections').select('id').executeTakeFirstOrThrow()
    await setEvidence(db, system, { survey: slug, links: [{ sectionId: section.id, item: '' }] })
    await followJournal(db)
    expect(await within()).toBe(1)
  } finally {
    await drop()
  }
})
