import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { withoutGone } from './public-versions.ts'
import type { RunComment, RunHead, TakenDown } from './report-content.ts'
import type { SurveyRunTablesTable } from './tables.ts'

export type PublishedTable = Omit<SurveyRunTablesTable, 'runId'>
/** A plan's section the survey, or one of its questions, is evidence for. */
export type SupportedSection = {
  item: string
  plan: string
  planTitle: Wording
  section: string
  number: string
  title: Wording
}
/** `gone`: how much there was of tables that cannot be read any more. */
type Gone = Pick<TakenDown, 'tables' | 'lines'>
type Version = { number: number; publishedAt: string; reason: string | null; gone: Gone | null }

/** So many figures stand on the first page. */
export const mostMain = 4

type Found = {
  slug: string
  number: number
  publishedAt: string
  head: RunHead
  comments: RunComment[]
  /** Every publication, the latest first; the one shown is among them. */
  versions: Version[]
  tables: PublishedTable[]
  supports: SupportedSection[]
}
export type PublishedResults = Found

type Asked = {
  /** Number of an earlier run; the latest published one where none is named. */
  version?: string | null
  /** One section of the questionnaire; `all` of them; null: what the first page shows. */
  page: string | 'all' | null
}

/** The first questions of each section, but for those that only say who answered. */
const mainTables = sql`t.kind = 'figure' and t.sort in (
  select sort from (
    select f.sort, dense_rank() over (partition by f.page order by (f.content ->> 'number')::int) as place
    from survey_run_tables f
    where f.run_id = run.id and f.kind = 'figure' and f.content ->> 'kind' <> 'text'
      and not exists (select from questionnaires q where q.survey_id = survey.id
        and jsonb_path_exists(q.definition, '$.pages[*].entries[*] ? (@.key == $key && @.attribute != null)',
          jsonb_build_object('key', split_part(f.item, '.', 1))))) asked
  where place <= ${mostMain})`

/** What was published of a survey, from stored figures, in one round trip. What is not published does not exist. */
export async function publishedResults(db: Db, slug: string, { version, page }: Asked): Promise<PublishedResults> {
  const { publishedAt, ...found } = await readResults(db, slug, { version, page, isPublic: true })
  if (publishedAt === null) throw new NotFound()
  return { ...found, publishedAt }
}

/** A run as the public will see it, published or not yet: for the desk. */
export type PreparedResults = Omit<Found, 'publishedAt'> & { publishedAt: string | null; departmentId: string }

export function preparedResults(db: Db, slug: string, run: string, page: string | null): Promise<PreparedResults> {
  return readResults(db, slug, { version: run, page, isPublic: false })
}

async function readResults(
  db: Db,
  slug: string,
  { version, page, isPublic }: Asked & { isPublic: boolean },
): Promise<PreparedResults> {
  if (badCharacters(slug) !== null || (version != null && !/^[1-9]\d{0,5}$/.test(version))) throw new NotFound()
  if (page !== null && badCharacters(page) !== null) throw new NotFound()
  const which = page === null ? mainTables : page === 'all' ? sql`true` : sql`t.page = ${page}`
  const tables = sql`(select coalesce(json_agg(json_build_object('sort', sort, 'page', page, 'item', item,
        'target', target, 'kind', kind, 'content', content) order by sort), '[]')
      from survey_run_tables t where t.run_id = run.id and ${which})`
  const { rows } = await sql<PreparedResults & { goneOfSeries: { slug: string; number: number }[] }>`
    select survey.slug, survey.department_id, run.number, to_json(result.published_at) #>> '{}' as published_at, run.head, run.comments, ${tables} as tables,
      (select coalesce(json_agg(json_build_object('number', r.number, 'publishedAt', v.published_at, 'reason', v.reason,
            'gone', (select json_build_object('tables', g.tables, 'lines', g.lines) from survey_results_gone g where g.run_id = r.id))
          order by r.number desc), '[]')
        from survey_results v join survey_runs r on r.id = v.run_id where v.survey_id = survey.id) as versions,
      (select coalesce(json_agg(json_build_object('slug', other.slug, 'number', r.number)), '[]') from survey_results_gone g
        join survey_runs r on r.id = g.run_id join surveys other on other.id = r.survey_id
        where other.series_id = survey.series_id) as gone_of_series,
      (select coalesce(json_agg(json_build_object('item', link.item, 'plan', plan.slug, 'planTitle', ${wording('plan.title')},
            'section', section.key, 'number', wording.number, 'title', ${wording('wording.title')}) order by place.sort), '[]')
        from survey_sections link
        join sections section on section.id = link.section_id
        join plans plan on plan.id = section.plan_id
        join lateral (select id from editions e where e.plan_id = plan.id order by e.number desc, e.minor desc limit 1) edition on true
        join edition_sections place on place.edition_id = edition.id and place.section_id = section.id
        join section_versions wording on wording.id = place.version_id
        where link.survey_id = survey.id) as supports
    from surveys survey
    join survey_runs run on run.survey_id = survey.id
    left join survey_results result on result.run_id = run.id
    where survey.slug = ${slug} ${isPublic ? sql`and result.run_id is not null` : sql``} ${version == null ? sql`` : sql`and run.number = ${Number(version)}`}
    order by run.number desc limit 1`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound()
  if (page !== null && page !== 'all' && !found.head.pages.some(({ key }) => key === page)) throw new NotFound()
  const { goneOfSeries, tables: stored, ...results } = found
  const isGone = isPublic && results.versions.some(({ number, gone }) => gone !== null && number === results.number)
  if (isGone && page !== null) throw new NotFound('survey-report:refused.tablesGone')
  return {
    ...results,
    head: isGone ? withoutParts(results.head) : results.head,
    tables: isGone ? [] : stored.map((table) => withoutGone(table, goneOfSeries)),
  }
}

/** Districts and channels of the return are tables too. */
const withoutParts = (head: RunHead): RunHead => ({
  ...head,
  targets: head.targets.map((each) => ({ ...each, return: { ...each.return, districts: [], channels: [] } })),
})
