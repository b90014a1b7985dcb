import { sql } from 'kysely'
import { href } from '#app/href.ts'
import { type Question, type Questionnaire, questionsOf } from '#app/surveys/questionnaires/questionnaire.ts'
import type { RunComment, RunHead } from '#app/surveys/reports/report-content.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type Entry, insertEntries } from './entry.ts'

type Published = {
  slug: string
  title: Wording
  purpose: Wording
  audience: Wording
  publishedAt: Date
  /** The plan it is evidence for, where there is but one. */
  planId: string | null
  definition: Questionnaire
  results: { head: RunHead; comments: RunComment[]; at: string } | null
}

/** Makes what can be found of a survey anew: what it asks, and its results with their comments once they are published. */
export async function rebuildSurvey(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('searchEntries').where('surveyId', '=', id).execute()
  const survey = await publishedSurvey(trx, id)
  if (!survey) return
  const { slug, title, results } = survey
  const common = { planId: survey.planId, consultationId: null, surveyId: id }
  const asked: Entry = {
    ...common,
    kind: 'survey',
    path: href('/surveys/:survey', { survey: slug }),
    title,
    body: together([survey.purpose, survey.audience, ...questionsOf(survey.definition).flatMap(wordsOf)]),
    on: survey.publishedAt,
  }
  const of = { ...common, kind: 'figures' as const, on: new Date(results?.at ?? survey.publishedAt) }
  const found = results ? resultEntries(slug, results, survey.definition) : []
  await insertEntries(trx, [asked, ...found.map((each) => ({ ...of, ...each }))])
}

function resultEntries(slug: string, { head, comments }: NonNullable<Published['results']>, definition: Questionnaire) {
  const commentOn = (place: string) => comments.filter((each) => each.place === place).map(({ words }) => words)
  const asked = new Map(questionsOf(definition).map((question) => [question.key, question]))
  const sections = head.pages.flatMap((page) => [
    {
      path: href('/surveys/:survey/results/:page', { survey: slug, page: page.key }),
      title: page.title ?? { ja: '' },
      heading: head.title,
      body: together(commentOn(`page:${page.key}`)),
    },
    ...page.questions.map(({ key, words }) => ({
      path: href('/surveys/:survey/results/:page', { survey: slug, page: page.key }, { '#': key }),
      title: { ja: '' },
      heading: words,
      body: together([...commentOn(key), ...wordsOf(asked.get(key)).slice(1)]),
    })),
  ])
  const whole = {
    path: href('/surveys/:survey/results', { survey: slug }),
    title: head.title,
    body: together([...commentOn(''), head.purpose]),
  }
  return [whole, ...sections]
}

/** A question as it is asked: itself, and in a line each its rows and what can be chosen. */
function wordsOf(question: Question | undefined): Wording[] {
  if (!question) return []
  const rows = question.type === 'matrix' ? question.rows : []
  const options = 'options' in question ? question.options : []
  const line = (list: { words: Wording }[]) =>
    together(
      list.map(({ words }) => words),
      '、',
    )
  return [question.words, line(rows), line(options)]
}

function together(all: Wording[], between = '\n'): Wording {
  const lines = (of: 'ja' | 'easy' | 'en') => all.flatMap((each) => each[of] || []).join(between)
  return { ja: lines('ja'), easy: lines('easy'), en: lines('en') }
}

async function publishedSurvey(trx: Db, id: string): Promise<Published | undefined> {
  const { rows } = await sql<Published>`
    select s.slug, ${wording('s.title')} as title, ${wording('s.purpose')} as purpose, ${wording('s.audience')} as audience,
      p.published_at, plan.id as plan_id, q.definition, r.results
    from surveys s join survey_publications p on p.survey_id = s.id
    join lateral (select definition from questionnaires where survey_id = s.id order by number desc limit 1) q on true
    left join lateral (select min(c.plan_id::text)::uuid as id from survey_sections x join sections c on c.id = x.section_id
      where x.survey_id = s.id having count(distinct c.plan_id) = 1) plan on true
    left join lateral (select json_build_object('head', run.head, 'comments', run.comments, 'at', v.published_at) as results
      from survey_results v join survey_runs run on run.id = v.run_id
      where v.survey_id = s.id order by run.number desc limit 1) r on true
    where s.id = ${id}`.execute(trx)
  return rows[0]
}
