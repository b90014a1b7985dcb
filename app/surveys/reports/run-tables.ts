import { isoDay } from '#app/calendar.ts'
import { combinations } from '#app/surveys/figures/combinations.ts'
import type { AskedItem, CountedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { cross } from '#app/surveys/figures/cross.ts'
import type { CrossFigure, Figure, Portfolio, WavesFigure } from '#app/surveys/figures/figure.ts'
import { portfolioOf } from '#app/surveys/figures/portfolio.ts'
import { answersTo, itemsNamed, tabulateWeighted } from '#app/surveys/figures/tabulation.ts'
import { rowsOf } from '#app/surveys/figures/waves.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { clustersOf, crossedBy } from '#app/surveys/suppression/clusters.ts'
import { itemsTogether, type Joint } from '#app/surveys/suppression/conditions.ts'
import { itemsOfPieces } from '#app/surveys/suppression/pieces.ts'
import { nameOfCross, publicMeasures } from '#app/surveys/suppression/suppressed-figure.ts'
import type { Db } from '#db/connection'
import { type PublicVersion, type RunTable, toldBy } from './public-versions.ts'
import type { ReportSettings, RunPage } from './report-content.ts'
import { safeTables } from './safe-tables.ts'

type Of = {
  survey: CountedSurvey
  definition: Questionnaire
  pages: RunPage[]
  settings: ReportSettings
  /** What earlier versions of the report made public, and everybody therefore knows. */
  earlier: PublicVersion[]
  /** Names what it is counted from. */
  basis: string
  /** Published figures of earlier waves, by item. */
  before: Map<string, WavesFigure['waves']>
}

/**
 * Everything a report holds of one target, in the order in which it is read; what small cells would tell is gone. Null where it
 * cannot stand beside earlier versions.
 */
export async function tablesOf(db: Db, of: Of, target: Target): Promise<RunTable[] | null> {
  const { survey, definition, settings, pages } = of
  const answered = await answersTo(db, { survey, target, isWeighted: settings.weighted }, survey.items)
  const codesOf = ({ item }: AskedItem) => survey.codes.get(item)
  const figures = answered.map(({ item, found, weigh }) =>
    tabulateWeighted(item, found, { target, population: survey.population, codes: codesOf(item) }, weigh),
  )
  const told = toldBy(of.earlier, target)
  const wanted = crossesOf(survey, settings.cross)
  const count = ([rows, columns]: Pair) => cross(db, { survey, target, isWeighted: false }, rows, columns)
  const [base, more]: [CrossFigure[], CrossFigure[]] = [[], []]
  for (const pair of pairsIn(survey, told.crosses)) base.push(await count(pair))
  for (const pair of wanted) if (!told.names.has(nameOf(pair))) more.push(await count(pair))
  const joints = await jointsOf(db, of, { target, crosses: [...base, ...more] })
  const safe = await safeTables(
    { answered, figures, joints, base, more },
    {
      ...{ definition, told, codesOf, weighting: settings.weighted ? survey.weights[target] : null },
      weightingBefore: of.earlier.every((version) => version.basis === of.basis) ? survey.weights[target] : null,
    },
  )
  if (!safe) return null
  const named = new Set(wanted.map(nameOf))
  const portfolio = settings.portfolio && safePortfolio(safe.figures, settings.portfolio, target)
  return pages.flatMap(({ key: page, questions }) =>
    questions.flatMap(({ key }): RunTable[] => {
      const isOwn = ({ item }: { item: string }) => item === key || item.startsWith(`${key}.`)
      const own = safe.figures.filter(isOwn)
      const cut = safe.crosses.filter((each) => isOwn(each.columnsAsked) && named.has(nameOfCross(each)))
      const waves = settings.waves.includes(key)
        ? own.flatMap((figure) => comparison(survey, figure, of.before) ?? [])
        : []
      return [
        ...own.map((content) => ({ page, target, item: content.item, kind: 'figure' as const, content })),
        ...(portfolio && key === portfolio.satisfaction
          ? [{ page, target, item: key, kind: 'portfolio' as const, content: portfolio }]
          : []),
        ...waves.map((content) => ({ page, target, item: content.asked.item, kind: 'waves' as const, content })),
        ...cut.map((content) => ({ page, target, item: content.columnsAsked.item, kind: 'cross' as const, content })),
      ]
    }),
  )
}

type Crossed = { target: Target; crosses: CrossFigure[] }

/** Answers to the items that have to be reckoned through together. */
async function jointsOf(db: Db, { survey, definition }: Of, { target, crosses }: Crossed): Promise<Joint[]> {
  const joints: Joint[] = []
  const pieces = itemsOfPieces(crosses).map((names) => itemsNamed(survey, names))
  for (const items of [...clustersOf(definition, crossedBy(crosses)).map(itemsTogether), ...pieces]) {
    const found = await combinations(db, { survey: survey.id, target }, items)
    joints.push({ items: items.map(({ item }) => item), found })
  }
  return joints
}

type Pair = [rows: AskedItem, columns: AskedItem]
const nameOf = ([rows, columns]: Pair) => `${rows.item}*${columns.item}`

/** The items of cross tables that were published, once each. */
function pairsIn({ items }: CountedSurvey, crosses: CrossFigure[]): Pair[] {
  const find = (name: string) => items.find(({ item }) => item === name)
  const pairs = crosses.flatMap(({ rowsAsked, columnsAsked }): Pair[] => {
    const [rows, columns] = [find(rowsAsked.item), find(columnsAsked.item)]
    return rows && columns ? [[rows, columns]] : []
  })
  return [...new Map(pairs.map((pair) => [nameOf(pair), pair])).values()]
}

/** A text without codes has nothing to be cut; a question is not cut by itself. */
export function crossesOf({ items }: Pick<CountedSurvey, 'items'>, { by, of }: ReportSettings['cross']): Pair[] {
  const rows = by.flatMap((key) => items.find(({ item }) => item === key) ?? [])
  const columns = items.filter(({ question, kind }) => of.includes(question.key) && kind !== 'text')
  return columns.flatMap((column) => rows.filter((row) => row.item !== column.item).map((row): Pair => [row, column]))
}

function safePortfolio(safe: Figure[], asked: NonNullable<ReportSettings['portfolio']>, target: Target): Portfolio {
  const of = (key: string) => safe.filter(({ item }) => item.split('.')[0] === key)
  const { satisfaction, importance } = publicMeasures(of(asked.satisfaction), of(asked.importance))
  if (satisfaction.length === 0) return { ...asked, target, points: [], axes: null }
  return portfolioOf(satisfaction, importance, { ...asked, target })
}

/** Only with what earlier waves published: a comparison says nothing that their own results do not. */
function comparison(survey: CountedSurvey, figure: Figure, before: Of['before']): WavesFigure | null {
  const earlier = before.get(`${figure.item} ${figure.target}`) ?? []
  if (earlier.length === 0 || figure.kind === 'number' || figure.kind === 'date') return null
  const year = Number(isoDay(survey.opensAt).slice(0, 4))
  const waves = [...earlier, { slug: survey.slug, wave: survey.wave, title: survey.title, year, run: null, figure }]
  const { item, kind, number, words, row, unit } = figure
  return {
    target: figure.target,
    asked: { item, kind, number, words, row, unit },
    // Their shares are all that is compared; the whole figure stands in each wave's own results.
    waves: waves.map((each) => ({ ...each, figure: each.figure && { ...each.figure, rows: [] } })),
    rows: rowsOf(waves.map((each) => each.figure)),
  }
}

/** What the earlier waves of the series published last, by item and target. */
export async function publishedBefore(db: Db, { seriesId, wave }: CountedSurvey): Promise<Of['before']> {
  const rows = await db
    .selectFrom('surveyRunTables as table')
    .innerJoin('surveyRuns as run', 'run.id', 'table.runId')
    .innerJoin('surveys as survey', 'survey.id', 'run.surveyId')
    .select([
      'table.item',
      'table.target',
      'table.content',
      'run.number',
      'survey.slug',
      'survey.wave',
      'survey.title',
      'survey.opensAt',
    ])
    .where('table.kind', '=', 'figure')
    .where('survey.seriesId', '=', seriesId)
    .where('survey.wave', '<', wave)
    .where('run.id', '=', (eb) =>
      eb
        .selectFrom('surveyResults as result')
        .select('result.runId')
        .whereRef('result.surveyId', '=', 'survey.id')
        .orderBy('publishedAt', 'desc')
        .limit(1),
    )
    .orderBy('survey.wave')
    .execute()
  const found: Of['before'] = new Map()
  for (const { item, target, content, slug, wave, title, opensAt, number: run } of rows) {
    const year = Number(isoDay(opensAt).slice(0, 4))
    const key = `${item} ${target}`
    found.set(key, [...(found.get(key) ?? []), { slug, wave, title, year, run, figure: content as Figure }])
  }
  return found
}
