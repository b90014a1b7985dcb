import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { storeSheets, twentySheets } from '#app/surveys/figures/counted.fixture.ts'
import { countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { findSurvey } from '#app/surveys/questionnaires/survey.ts'
import { secretToken } from '#app/text/ids.ts'
import { withDb } from '#db/testing'
import { leftOutOf } from './left-out.ts'
import { publishedSample } from './published.fixture.ts'
import { checkSurveyResult } from './result-check.ts'
import { prepareRun } from './run.ts'

test('what a run does not hold is named: all of a target of few people, tables and points of the others', () =>
  withDb(async (db) => {
    await publishedSample(db)
    const survey = await countedSurvey(db, 'kazu')
    const { last } = await checkSurveyResult(db, await findSurvey(db, 'kazu'))
    if (!last) throw new Error('nothing was prepared')
    const named = (run: typeof last) =>
      leftOutOf(survey, run).map(({ target, kind, asked, by, count }) => [
        target,
        kind,
        ...[asked?.item ?? '', by?.item ?? '', count],
      ])
    expect(named(last).filter(([target]) => target === 'open')).toEqual([['open', 'target', '', '', 5]])
    const withoutSome = {
      ...last,
      tables: last.tables
        .filter(({ kind, item }) => !(kind === 'figure' && item === 'living') && kind !== 'cross')
        .map((table) => (table.kind === 'portfolio' ? { ...table, points: 1 } : table)),
    }
    const all = named(withoutSome).filter(([target]) => target === 'sample')
    expect(all).toContainEqual(['sample', 'figure', 'living', '', 1])
    expect(all).toContainEqual(['sample', 'cross', 'living', 'age', 1])
    expect(all).toContainEqual(['sample', 'points', 'satisfied.bus', '', 2])
    const noPortfolio = { ...last, tables: last.tables.filter(({ kind }) => kind !== 'portfolio') }
    expect(named(noPortfolio)).toContainEqual(['sample', 'portfolio', 'satisfied.bus', '', 3])
    // asked for by weights, and none of its figures has weighted shares
    const weighting = { items: ['age'], cells: [{ codes: [1], population: 10, stratum: '1' }], highest: 5 }
    const weighted = { ...survey, weights: { ...survey.weights, sample: weighting } }
    const raw = leftOutOf(weighted, { ...last, settings: { ...last.settings, weighted: true } })
    expect(raw.filter(({ kind }) => kind === 'weighted').map(({ asked }) => asked?.item)).toContain('living')
    expect(leftOutOf(weighted, last).map(({ kind }) => kind)).not.toContain('weighted')
    const notWanted = { ...noPortfolio, settings: { ...last.settings, portfolio: null } }
    expect(named(notWanted).map(([, kind]) => kind)).not.toContain('portfolio')
  }))

test('a target with enough people is not left out any more', () =>
  withDb(async (db) => {
    const { id } = await publishedSampleOf(db)
    const survey = await countedSurvey(db, 'kazu')
    const { last } = await checkSurveyResult(db, { id, closesAt: new Date(0), publishedAt: new Date(0) })
    if (!last) throw new Error('nothing was prepared')
    expect(leftOutOf(survey, last).filter(({ kind }) => kind === 'target')).toEqual([])
  }))

/** With as many of the public as of the sample, counted anew. */
async function publishedSampleOf(db: Parameters<typeof publishedSample>[0]) {
  await publishedSample(db)
  const { id, definition } = await countedSurvey(db, 'kazu')
  const { questionnaireId } = await db
    .selectFrom('questionnaires')
    .select('id as questionnaireId')
    .where('surveyId', '=', id)
    .executeTakeFirstOrThrow()
  await storeSheets(db, { id, questionnaireId, definition }, twentySheets, { target: 'open' })
  await prepareRun(db, system, { survey: 'kazu', formKey: secretToken() })
  return { id }
}
