import { sql } from 'kysely'
import type { CrossFigure, Figure, WavesFigure } from '#app/surveys/figures/figure.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { knownOf } from '#app/surveys/suppression/known.ts'
import { nameOfCross } from '#app/surveys/suppression/suppressed-figure.ts'
import { isWeighted } from '#app/surveys/suppression/weighted-parts.ts'
import type { Db, Trx } from '#db/connection'
import type { TakenDown } from './report-content.ts'
import type { SurveyRunTablesTable } from './tables.ts'

export type RunTable = Omit<SurveyRunTablesTable, 'runId' | 'sort'>
/** A version of a report whose tables can be read; `basis` names what it was counted from. */
export type PublicVersion = { number: number; basis: string; tables: RunTable[] }

/** Versions of a survey's results that can still be read in full. */
export async function publicVersions(db: Db, surveyId: string): Promise<PublicVersion[]> {
  const { rows } = await sql<PublicVersion>`
    select run.number, run.basis, (select coalesce(json_agg(json_build_object('page', t.page, 'item', t.item,
        'target', t.target, 'kind', t.kind, 'content', t.content) order by t.sort), '[]')
      from survey_run_tables t where t.run_id = run.id) as tables
    from survey_runs run join survey_results result on result.run_id = run.id
    where run.survey_id = ${surveyId} and not exists (select from survey_results_gone g where g.run_id = run.id)
    order by run.number`.execute(db)
  return rows
}

/** What earlier versions told of a target: nobody can take that back while they can be read. */
export function toldBy(versions: PublicVersion[], target: Target) {
  const tables = versions.flatMap((each) => each.tables).filter((each) => each.target === target)
  const of = <T>(kind: RunTable['kind']) => tables.flatMap((each) => (each.kind === kind ? [each.content as T] : []))
  const [figures, crosses] = [of<Figure>('figure'), of<CrossFigure>('cross')]
  return {
    known: knownOf({ figures, crosses }),
    crosses,
    items: new Set(figures.map(({ item }) => item)),
    names: new Set(crosses.map(nameOfCross)),
    isWeighted: figures.some(isWeighted),
  }
}

/** What is left of a version whose tables go: how many there were. */
export function takenDown({ number, tables }: PublicVersion): TakenDown {
  return { number, tables: tables.length, lines: tables.reduce((sum, each) => sum + linesOf(each), 0) }
}

function linesOf({ content }: RunTable): number {
  if ('points' in content) return content.points.length
  return 'rows' in content ? (content as Figure | CrossFigure | WavesFigure).rows.length : 0
}

/** Takes the tables of earlier versions out of reach, in the transaction that publishes the later one. */
export async function takeDown(
  trx: Trx,
  { run, surveyId, goes }: { run: string; surveyId: string; goes: TakenDown[] },
) {
  for (const { number, tables, lines } of goes) {
    await sql`insert into survey_results_gone (run_id, because_of, tables, lines)
      select id, ${run}::uuid, ${tables}::int, ${lines}::int from survey_runs
      where survey_id = ${surveyId} and number = ${number}::int on conflict do nothing`.execute(trx)
  }
}

type Gone = { slug: string; number: number }[]

/** A comparison of waves without those whose own tables are gone: it would go on telling of them. */
export function withoutGone<T extends { kind: RunTable['kind']; content: RunTable['content'] }>(
  table: T,
  gone: Gone,
): T {
  if (table.kind !== 'waves') return table
  const content = table.content as WavesFigure
  const isGone = content.waves.map(({ slug, run }) => gone.some((each) => each.slug === slug && each.number === run))
  if (!isGone.includes(true)) return table
  return {
    ...table,
    content: {
      ...content,
      waves: content.waves.map((wave, at) => (isGone[at] ? { ...wave, figure: null } : wave)),
      rows: content.rows.map((row) => ({ ...row, cells: row.cells.map((cell, at) => (isGone[at] ? null : cell)) })),
    },
  }
}
