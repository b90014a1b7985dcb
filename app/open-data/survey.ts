import type { z } from 'zod'
import { href } from '#app/href.ts'
import type { CrossFigure, Figure, Portfolio } from '#app/surveys/figures/figure.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { publishedSurvey } from '#app/surveys/questionnaires/survey-page.ts'
import { type PublishedTable, publishedResults } from '#app/surveys/reports/published-results.ts'
import type { Db } from '#db/connection'
import { closing, iso, slugOf } from './page.ts'
import { staleIn } from './stale.ts'
import type { SurveyTable } from './survey-schemas.ts'

const targetsOf = ({ sample, open }: { sample: boolean; open: boolean }): Target[] => [
  ...(sample ? (['sample'] as const) : []),
  ...(open ? (['open'] as const) : []),
]

/** Surveys that are public, by slug, from after one. */
export async function openSurveys(db: Db, after: string | null, limit: number) {
  const rows = await db
    .selectFrom('surveys')
    .innerJoin('surveyPublications', 'surveyPublications.surveyId', 'surveys.id')
    .select([
      'slug',
      'title',
      'titleEasy',
      'titleEn',
      'surveys.translatedFrom',
      'wave',
      'opensAt',
      'closesAt',
      'sample',
      'open',
    ])
    .select((eb) =>
      eb
        .selectFrom('surveyResults')
        .select((inner) => inner.fn.max('surveyResults.publishedAt').as('at'))
        .whereRef('surveyResults.surveyId', '=', 'surveys.id')
        .as('resultsPublishedAt'),
    )
    .where('slug', '>', after ?? '')
    .orderBy('slug')
    .limit(limit)
    .execute()
  return rows.map(({ sample, open, opensAt, closesAt, resultsPublishedAt, translatedFrom, ...row }) => ({
    ...row,
    stale: staleIn(translatedFrom, ['title']),
    targets: targetsOf({ sample, open }),
    ...{ opensAt: iso(opensAt), ...closing(closesAt) },
    resultsPublishedAt: resultsPublishedAt && iso(resultsPublishedAt),
    url: href('/api/v1/surveys/:survey', { survey: row.slug }),
    results: resultsPublishedAt ? href('/api/v1/surveys/:survey/results', { survey: row.slug }) : null,
  }))
}

/** One survey as its page tells of it. */
export async function openSurvey(db: Db, slug: string) {
  const { title, titleEasy, titleEn, purpose, audience, privacy, ...survey } = await publishedSurvey(db, slugOf(slug))
  return {
    ...{ slug, title, titleEasy, titleEn, purpose, audience, privacy },
    stale: staleIn(survey.translatedFrom, ['title']),
    department: survey.department.name,
    ...{ opensAt: iso(survey.opensAt), ...closing(survey.closesAt) },
    targets: targetsOf(survey),
    questions: survey.questions,
    page: href('/surveys/:survey', { survey: slug }),
  }
}

/** The published figures, as they were stored: tables from after number `after`. */
export async function openResults(db: Db, slug: string, after: number, limit: number) {
  const found = await publishedResults(db, slugOf(slug), { page: 'all' })
  const { head, versions, number, publishedAt } = found
  return {
    head: {
      survey: slug,
      title: head.title.ja,
      run: number,
      publishedAt: iso(publishedAt),
      population: head.population,
      versions: versions.map((each) => ({ ...each, publishedAt: iso(each.publishedAt) })),
      targets: head.targets.map(({ target, return: { sent, undelivered, counted, rate } }) => ({
        ...{ target, sent, undelivered, counted, rate },
      })),
    },
    rows: openTables(slug, found.tables, after).slice(0, limit),
  }
}

/** Tables of a survey from after number `after`, each as it is given. */
export const openTables = (survey: string, tables: PublishedTable[], after = 0) =>
  tables
    .flatMap(({ kind, ...table }) => (kind === 'waves' || table.sort <= after ? [] : [{ kind, ...table }]))
    .map(({ sort, kind, target, item, page, content }) => ({
      ...{ number: sort, kind, target, item },
      content: contentOf(kind, content as Figure | CrossFigure | Portfolio),
      url: href('/surveys/:survey/results/:page', { survey, page }, { '#': item.split('.')[0] }),
    }))

/** Of the stored figure what stands in its table; every count may be null: withheld. */
function contentOf(
  kind: z.infer<typeof SurveyTable>['kind'],
  content: Figure | CrossFigure | Portfolio,
): z.infer<typeof SurveyTable>['content'] {
  if (kind === 'figure') {
    const { words, row, n, hidden, none, rows, mean } = content as Figure
    return {
      ...{ question: words.ja, row: row?.ja ?? null, n, hidden, none },
      mean: mean?.value ?? null,
      answers: rows.map(({ code, label, count, share }) => ({ code, label: label.ja, count, share })),
    }
  }
  if (kind === 'cross') {
    const { rowsAsked, columnsAsked, columns, rows, total } = content as CrossFigure
    return {
      ...{
        question: columnsAsked.words.ja,
        by: rowsAsked.item,
        answers: columns.map(({ code, label }) => ({ code, label: label.ja })),
      },
      rows: [...rows, total].map(({ code, label, n, cells, none }) => ({
        code,
        label: label?.ja ?? null,
        n,
        cells,
        none,
      })),
    }
  }
  const { formula, axes, points } = content as Portfolio
  return {
    ...{ formula, axes },
    points: points.map(({ item, label, satisfaction, importance, improvement }) => ({
      ...{ item, label: label.ja, satisfaction, importance, improvement },
    })),
  }
}
