import type { CrossFigure, Figure, Portfolio } from '#app/surveys/figures/figure.ts'
import { publishedSurvey } from '#app/surveys/questionnaires/survey-page.ts'
import { publishedResults } from '#app/surveys/reports/published-results.ts'
import type { Db } from '#db/connection'
import { slugOf } from './page.ts'

const resultsOf = (slug: string) => `/api/v1/surveys/${slug}/results`

/** Surveys that are public, by slug, from after one. */
export async function openSurveys(db: Db, after: string | null, limit: number) {
  const rows = await db
    .selectFrom('surveys')
    .innerJoin('surveyPublications', 'surveyPublications.surveyId', 'surveys.id')
    .select(['slug', 'title', 'titleEasy', 'titleEn', 'wave', 'opensAt', 'closesAt', 'sample', 'open'])
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
  return rows.map(({ sample, open, opensAt, closesAt, resultsPublishedAt, ...row }) => ({
    ...row,
    targets: [...(sample ? ['sample'] : []), ...(open ? ['open'] : [])],
    ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    resultsPublishedAt: resultsPublishedAt && new Date(resultsPublishedAt).toISOString(),
    url: `/api/v1/surveys/${row.slug}`,
    results: resultsPublishedAt ? resultsOf(row.slug) : null,
  }))
}

/** One survey as its page tells of it. */
export async function openSurvey(db: Db, slug: string) {
  const { title, titleEasy, titleEn, purpose, audience, privacy, ...survey } = await publishedSurvey(db, slugOf(slug))
  return {
    ...{ slug, title, titleEasy, titleEn, purpose, audience, privacy },
    department: survey.department.name,
    opensAt: survey.opensAt.toISOString(),
    closesAt: survey.closesAt.toISOString(),
    targets: [...(survey.sample ? ['sample'] : []), ...(survey.open ? ['open'] : [])],
    questions: survey.questions,
    page: `/surveys/${slug}`,
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
      publishedAt: new Date(publishedAt).toISOString(),
      population: head.population,
      versions: versions.map((each) => ({ ...each, publishedAt: new Date(each.publishedAt).toISOString() })),
      targets: head.targets.map(({ target, return: { sent, undelivered, counted, rate } }) => ({
        ...{ target, sent, undelivered, counted, rate },
      })),
    },
    rows: found.tables
      .filter(({ kind, sort }) => kind !== 'waves' && sort > after)
      .slice(0, limit)
      .map(({ sort, kind, target, item, page, content }) => ({
        ...{ number: sort, kind, target, item },
        content: contentOf(kind, content as Figure | CrossFigure | Portfolio),
        url: `/surveys/${slug}/results/${page}#${item.split('.')[0]}`,
      })),
  }
}

/** Of the stored figure what stands in its table; every count may be null: withheld. */
function contentOf(kind: string, content: Figure | CrossFigure | Portfolio) {
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
