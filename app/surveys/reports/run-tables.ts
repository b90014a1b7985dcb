import { setImmediate } from 'node:timers/promises'
import { isoDay } from '#app/calendar.ts'
import type { AskedItem, CountedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { cross } from '#app/surveys/figures/cross.ts'
import type { CrossFigure, Figure, Portfolio, WavesFigure } from '#app/surveys/figures/figure.ts'
import { portfolioOf } from '#app/surveys/figures/portfolio.ts'
import { tabulateAll } from '#app/surveys/figures/tabulation.ts'
import { rowsOf } from '#app/surveys/figures/waves.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Db } from '#db/connection'
import type { ReportSettings, RunPage } from './report-content.ts'
import { publicMeasures } from './suppressed-figure.ts'
import { type Suppressed, suppress, suppressAll } from './suppression.ts'
import type { PublishedTables } from './suppression-equations.ts'
import type { SurveyRunTablesTable } from './tables.ts'

export type RunTable = Omit<SurveyRunTablesTable, 'runId' | 'sort'>
type Of = {
  survey: CountedSurvey
  definition: Questionnaire
  pages: RunPage[]
  settings: ReportSettings
  /** Cross tables an earlier report of the survey made public: they can give away what these withhold. */
  earlier: ReportSettings['cross'][]
  /** Published figures of earlier waves, by item. */
  before: Map<string, WavesFigure['waves']>
}

/** Everything a report holds of one target, in the order in which it is read; what small cells would tell is gone. */
export async function tablesOf(
  db: Db,
  of: Of,
  target: Target,
): Promise<{ tables: RunTable[]; withheld: number; leftOut: string[] }> {
  const { survey, definition, settings, pages } = of
  const raw = await tabulateAll(db, { survey, target, isWeighted: settings.weighted })
  const wanted = crossesOf(survey, settings.cross)
  const crosses: CrossFigure[] = []
  for (const [rows, columns] of unique([...wanted, ...of.earlier.flatMap((each) => crossesOf(survey, each))])) {
    crosses.push(await cross(db, { survey, target, isWeighted: false }, rows, columns))
  }
  const { withheld, leftOut, ...safe } = await safest({ figures: raw, crosses }, definition)
  const portfolio = settings.portfolio && safePortfolio(safe.figures, settings.portfolio, target)
  const named = new Set(wanted.map(nameOf))
  const tables = pages.flatMap(({ key: page, questions }) =>
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
  return { tables, withheld, leftOut }
}

/** A question's own table never gives way to a cross table: one that cannot stand beside all before it is left out. */
async function safest({ figures, crosses }: PublishedTables, definition: Questionnaire): Promise<Suppressed> {
  const all = suppressAll({ figures, crosses }, definition)
  if (all) return all
  let kept = suppress({ figures, crosses: [] }, definition)
  const [accepted, leftOut]: [CrossFigure[], string[]] = [[], [...kept.leftOut]]
  const own = figures.filter(({ item }) => !leftOut.includes(item))
  for (const each of crosses) {
    // A search that finds no proof takes long: whoever reads a page meanwhile comes between.
    await setImmediate()
    const next = leftOut.includes(each.columnsAsked.item)
      ? null
      : suppressAll({ figures: own, crosses: [...accepted, each] }, definition)
    if (next) {
      accepted.push(each)
      kept = next
    } else leftOut.push(nameOfCross(each))
  }
  return { ...kept, leftOut }
}

const nameOfCross = ({ rowsAsked, columnsAsked }: CrossFigure) => `${rowsAsked.item}*${columnsAsked.item}`

type Pair = [rows: AskedItem, columns: AskedItem]
const nameOf = ([rows, columns]: Pair) => `${rows.item}*${columns.item}`
const unique = (pairs: Pair[]) => [...new Map(pairs.map((pair) => [nameOf(pair), pair])).values()]

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
  const waves = [...earlier, { slug: survey.slug, wave: survey.wave, title: survey.title, year, figure }]
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
  for (const { item, target, content, slug, wave, title, opensAt } of rows) {
    const year = Number(isoDay(opensAt).slice(0, 4))
    const key = `${item} ${target}`
    found.set(key, [...(found.get(key) ?? []), { slug, wave, title, year, figure: content as Figure }])
  }
  return found
}
