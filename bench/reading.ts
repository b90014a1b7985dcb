import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { href } from '#app/href.ts'
import { db } from '#db/connection'
import { requestsPerSecond } from './load.ts'
import { type Bench, memoryOf } from './portal.ts'
import { atMost, type Row, rate } from './row.ts'

/** A reading page kept and rendered, beside bare node:http sending the same bytes, and the same after one query. */
export async function reading(bench: Bench): Promise<Row[]> {
  const path = await longestSection()
  const kept = await bench.start()
  const body = Buffer.from(await (await fetch(kept.base + path)).arrayBuffer())
  const file = join(bench.folder, 'page.html')
  writeFileSync(file, body)
  const fromCache = await requestsPerSecond(kept.base, { path })
  const memory = memoryOf(kept.pid)
  await kept.stop()

  const bytes = await bench.bare({ BODY: file })
  const bare = await requestsPerSecond(bytes.base)
  await bytes.stop()

  const uncached = await bench.start({ PAGE_CACHE_MB: '0' })
  const rendered = await requestsPerSecond(uncached.base, { path })
  await uncached.stop()

  const withQuery = await bench.bare({ BODY: file, QUERY: await sectionQuery(path) })
  const queried = await requestsPerSecond(withQuery.base)
  await withQuery.stop()

  return [
    rate('reading page from the cache | bare node:http', fromCache, bare, 0.7),
    rate('reading page rendered | bare node:http + SQL', rendered, queried, 0.1),
    ...(memory === null ? [] : [atMost('memory of the web process while read', memory, 300, 'MiB')]),
    atMost('start to first page, installed and filled', kept.startedIn / 1000, 3, 's'),
  ]
}

async function longestSection(): Promise<string> {
  const { rows } = await sql<{ plan: string; key: string }>`
    select p.slug as plan, s.key from edition_blocks b
    join sections s on s.id = b.section_id join plans p on p.id = s.plan_id
    group by p.slug, s.key, b.edition_id order by count(*) desc limit 1`.execute(db)
  const { plan = '', key = '' } = rows[0] ?? {}
  return href('/plans/:plan/sections/:section', { plan, section: key })
}

/** What any program would have to ask for this page: the blocks of the section in its newest edition. */
async function sectionQuery(path: string): Promise<string> {
  const key = path.split('/').at(-1)
  return `select b.position, v.html, v.easy_html, v.en_html, v.kind from edition_blocks b
    join block_versions v on v.id = b.version_id join sections s on s.id = b.section_id
    join editions e on e.id = b.edition_id
    where s.key = '${key}' and e.number = (select max(number) from editions where plan_id = s.plan_id)
    order by b.position`
}
