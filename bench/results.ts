import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { href } from '#app/href.ts'
import { searchPortal } from '#app/search/find.ts'
import { bigramQuery, bigrams } from '#app/spelling/bigrams.ts'
import { newId } from '#app/text/ids.ts'
import { db } from '#db/connection'
import { copyOutSeconds } from './copy.ts'
import { get, requestsPerSecond, timings } from './load.ts'
import { asStored } from './opinion-fill.ts'
import { type Bench, memoryOf } from './portal.ts'
import { atMost, type Row, rate } from './row.ts'

export const slug = 'bench-result'
const rowCount = 1000

/** A result of 1,000 rows as page and as CSV, and the search in all that is published. */
export async function results(bench: Bench): Promise<Row[]> {
  await resultFilled()
  return [...(await page(bench)), ...(await table(bench)), await publicSearch()]
}

async function page(bench: Bench): Promise<Row[]> {
  const path = href('/consultations/:consultation/result', { consultation: slug })
  const uncached = await bench.start({ PAGE_CACHE_MB: '0' })
  const began: number[] = []
  const rendered = await timings(async () => began.push((await get(uncached.base + path)).firstByte), 10)
  await uncached.stop()
  const kept = await bench.start()
  const file = join(bench.folder, 'result.html')
  writeFileSync(file, Buffer.from(await (await fetch(kept.base + path)).arrayBuffer()))
  const fromCache = await requestsPerSecond(kept.base, { path })
  await kept.stop()
  const query = `select r.number, r.summary, r.similar_count, r.body, r.category, v.title from result_rows r
    left join section_versions v on v.section_id = r.section_id
    where r.consultation_id = (select id from consultations where slug = '${slug}') order by r.number`
  const withQuery = await bench.bare({ BODY: file, QUERY: query })
  const plain = await timings(() => get(withQuery.base), 10)
  await withQuery.stop()
  const bytes = await bench.bare({ BODY: file })
  const bare = await requestsPerSecond(bytes.base)
  await bytes.stop()
  return [
    atMost('result of 1,000 rows rendered | bare node:http + SQL', rendered.median, 400, 'ms', plain.median),
    atMost('its first byte, not kept', Math.min(...began), 100, 'ms'),
    rate('the same from the cache | bare node:http', fromCache, bare, 0.7),
  ]
}

async function table(bench: Bench): Promise<Row[]> {
  const portal = await bench.start({ PAGE_CACHE_MB: '0' })
  const path = `${portal.base}/consultations/${slug}/result.csv`
  const before = memoryOf(portal.pid)
  const { median } = await timings(() => get(path), 10)
  const after = memoryOf(portal.pid)
  await portal.stop()
  const seconds = await copyOutSeconds(
    bench.url,
    `select number, summary, similar_count, body, category from result_rows
     where consultation_id = (select id from consultations where slug = '${slug}')`,
  )
  const grown = before !== null && after !== null ? [atMost('memory while it is read', after - before, 64, 'MiB')] : []
  return [rate('rows of a result as CSV | COPY TO', rowCount / (median / 1000), rowCount / seconds, 0.25), ...grown]
}

const entries = 100_000

async function publicSearch(): Promise<Row> {
  await sql`insert into search_entries (id, kind, path, title, body, folded, title_terms, heading_terms, terms, on_day)
    select gen_random_uuid(), 'result', '/bench/' || n, 'bench', t.text, t.folded, '', '',
      array_to_tsvector(string_to_array(t.terms, ' ')), now()
    from generate_series(1, ${entries}::int) n
    join json_to_recordset(${JSON.stringify(Array.from({ length: 500 }, (_, at) => ({ at, ...asStored(at * 25) })))}::text::json)
      as t(at int, text text, folded text, terms text) on t.at = n % 500`.execute(db)
  await sql`vacuum analyze search_entries`.execute(db)
  // one in five hundred has it
  const words = '2500'
  const ours = await timings(() => searchPortal(db, { words }, 'ja'))
  const plain = await timings(() =>
    sql`select id from search_entries where terms @@ ${bigramQuery(words)}::tsquery order by on_day desc limit 21`.execute(
      db,
    ),
  )
  return atMost('public search, 100,000 entries, p95 | plain SQL', ours.p95, 30, 'ms', plain.p95)
}

let filled: Promise<void> | undefined
export const resultFilled = () => {
  filled ??= fillResult()
  return filled
}

/** A published result with so many rows, each of a group with an answer. Written past triggers. */
async function fillResult(): Promise<void> {
  const id = newId()
  const rows = Array.from({ length: rowCount }, (_, at) => ({
    ...{ n: at + 1, group: newId(), row: newId(), response: newId(), version: newId() },
    summary: asStored(at * 25).text,
    body: `ご意見のとおり、次の版で書き改めます。${bigrams(asStored(at * 25).text).length}字の組を見ました。`,
  }))
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    await sql`insert into consultations (id, slug, plan_id, edition_id, title, opens_at, closes_at, department_id)
      select ${id}, ${slug}, p.id, e.id, ${slug}, now() - interval '40 days', now() - interval '1 day', p.department_id
      from plans p join editions e on e.plan_id = p.id where p.slug = 'basic-plan' order by e.number desc limit 1`.execute(
      one,
    )
    await sql`insert into notices (consultation_id) values (${id})`.execute(one)
    await sql`insert into results (consultation_id) values (${id})`.execute(one)
    await sql`create temp table made as select * from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as x(n int, "group" uuid, "row" uuid, response uuid, version uuid, summary text, body text)`.execute(one)
    await sql`insert into opinion_groups (id, consultation_id, summary, state, category)
      select "group", ${id}, summary, 'published', 'reference' from made`.execute(one)
    await sql`insert into responses (id, group_id) select response, "group" from made`.execute(one)
    await sql`insert into result_rows
        (id, consultation_id, number, group_id, section_id, summary, similar_count, body, category, response_version_id)
      select "row", ${id}, n, "group", (array(select s.section_id from edition_sections s
          join consultations c on c.edition_id = s.edition_id where c.id = ${id} order by 1))[1 + n % 20],
        summary, 3, body, 'reference', version from made`.execute(one)
    await sql`drop table made`.execute(one)
    await sql`set session_replication_role = origin`.execute(one)
  })
}
