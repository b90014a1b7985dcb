import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { href } from '#app/href.ts'
import { countedSurvey, itemOf } from '#app/surveys/figures/counted-survey.ts'
import { cross } from '#app/surveys/figures/cross.ts'
import { partsOfSurvey } from '#app/surveys/figures/figure-parts.ts'
import { tabulateAll } from '#app/surveys/figures/tabulation.ts'
import { beginOpen } from '#app/surveys/sheets/beginning.ts'
import { db } from '#db/connection'
import { requestsPerSecond, sendForm, tasksPerSecond, timings } from './load.ts'
import type { Bench } from './portal.ts'
import { atLeast, atMost, type Row } from './row.ts'
import { sheetExport } from './sheet-export.ts'
import { fillSurvey } from './survey-fill.ts'

/** Cross tables and figures over 100,000 sheets, these taken out one by one, and sheets sent while results are read. */
export async function surveys(bench: Bench): Promise<Row[]> {
  return [
    ...(await crossTables()),
    ...(await figures()),
    ...(await sheetExport(bench, 'bench')),
    ...(await sending(bench)),
  ]
}

async function crossTables(): Promise<Row[]> {
  await fillSurvey('bench', 100_000)
  const survey = await countedSurvey(db, 'bench')
  const pairs = [
    ['q3', 'q4'],
    ['q3', 'q1'],
  ] as const
  const rows: Row[] = []
  for (const [down, across] of pairs) {
    const ours = await timings(
      () => cross(db, { survey, target: 'open' }, itemOf(survey, down), itemOf(survey, across)),
      10,
    )
    const plain = await timings(
      () =>
        sql`select a.choices, b.choices, count(*) from survey_answers a join survey_answers b using (survey_id, sheet_id)
            where a.survey_id = ${survey.id} and a.item = ${down} and b.item = ${across} group by 1, 2`.execute(db),
      10,
    )
    const kind = across === 'q1' ? 'several answers' : 'one answer'
    rows.push(atMost(`cross table, 100,000 sheets, ${kind} | plain SQL`, ours.median, 300, 'ms', plain.median))
  }
  return rows
}

/** A page of the figures at the desk: ten items, raw and with weights by two attributes of eight answers each. */
async function figures(): Promise<Row[]> {
  const survey = await countedSurvey(db, 'bench')
  const items = partsOfSurvey(survey)[0]?.items ?? []
  const cells = Array.from({ length: 64 }, (_, at) => ({
    ...{ codes: [1 + (at % 8), 1 + Math.floor(at / 8)], population: 100 + at, stratum: String(at) },
  }))
  const weights = { sample: null, open: { items: ['q3', 'q4'], cells, highest: 5 } }
  const raw = await timings(() => tabulateAll(db, { survey, target: 'open' }, items), 10)
  const weighted = await timings(() => tabulateAll(db, { survey: { ...survey, weights }, target: 'open' }, items), 10)
  const names = items.map(({ item }) => item)
  const plain = await timings(
    () =>
      sql`select item, state, choices, count(*) from survey_answers
          where survey_id = ${survey.id} and item = any(${names}::text[]) group by 1, 2, 3`.execute(db),
    10,
  )
  return [
    atMost('figures of ten items, 100,000 sheets | plain SQL', raw.median, 300, 'ms', plain.median),
    atMost('the same with weights | plain SQL', weighted.median, 1000, 'ms', plain.median),
  ]
}

const sent = 300

/** The last step of an answer, as the portal takes it from a form, with a reader of results beside it. */
async function sending(bench: Bench): Promise<Row[]> {
  const { rows: found } = await sql<{ slug: string; id: string; given: string }>`
    select v.slug, v.id, s.given::text as given from surveys v join survey_sheets s on s.survey_id = v.id
    where v.closes_at > now() and v.open and s.finished_at is not null and s.target = 'open' and s.channel = 'web' limit 1`.execute(
    db,
  )
  const [open] = found
  const { rows: published } = await sql<{ slug: string }>`
    select v.slug from surveys v join survey_results p on p.survey_id = v.id limit 1`.execute(db)
  if (!open || !published[0]) throw new Error('the demo has no open survey with sheets, or no published report')
  const secrets: string[] = []
  for (let at = 0; at < sent; at++) {
    secrets.push(await beginOpen(db, { survey: open.slug, language: 'ja', formKey: `bench-${randomUUID()}` }))
  }
  await sql`update survey_sheets set given = ${open.given}::text::jsonb where survey_id = ${open.id} and finished_at is null`.execute(
    db,
  )
  const portal = await bench.start()
  const tasks = secrets.map((secret) => async () => {
    const status = await sendForm(portal.base + href('/answers/:secret/confirmation', { secret }), {})
    if (status !== 303) throw new Error(`a sheet was answered with ${status}`)
  })
  const path = href('/surveys/:survey/results', { survey: published[0].slug })
  const [rate, read] = await Promise.all([
    tasksPerSecond(tasks, 8),
    requestsPerSecond(portal.base, { path, seconds: 4, connections: 1 }),
  ])
  await portal.stop()
  return [
    atLeast('sheets sent while results are read', rate, 50, '/s'),
    atLeast('results read meanwhile', read, 1, '/s'),
  ]
}
