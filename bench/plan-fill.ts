import { sql } from 'kysely'
import { newId } from '#app/text/ids.ts'
import { db } from '#db/connection'

const textOf = (at: number, time: string) =>
  `${at}番目の段落です。市は、子どもの居場所づくりを${time}に進め、バスの本数を増やして、駅前の広場を整えます。`.repeat(
    5,
  )

/**
 * A plan of two editions in which every block was reworded, and once more in the working text since. Written past triggers.
 */
export async function fillPlan(slug: string, { sections, blocksEach }: { sections: number; blocksEach: number }) {
  const [plan, first, second] = [newId(), newId(), newId()]
  const places = Array.from({ length: sections }, (_, n) => ({ n, id: newId(), version: newId() }))
  const blocks = places.flatMap(({ id: section }, place) =>
    Array.from({ length: blocksEach }, (_, position) => {
      const n = place * blocksEach + position
      const versions = { v1: newId(), v2: newId(), v3: newId(), r1: newId(), r2: newId() }
      const texts = { t1: textOf(n, '来年度'), t2: textOf(n, '今年度'), t3: textOf(n, '四月') }
      return { n, id: newId(), section, position, ...versions, ...texts }
    }),
  )
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    await sql`create temp table places as select * from json_to_recordset(${JSON.stringify(places)}::text::json)
      as x(n int, id uuid, version uuid)`.execute(one)
    await sql`create temp table made as select * from json_to_recordset(${JSON.stringify(blocks)}::text::json)
      as x(n int, id uuid, section uuid, position int, v1 uuid, v2 uuid, v3 uuid, r1 uuid, r2 uuid, t1 text, t2 text, t3 text)`.execute(
      one,
    )
    await sql`insert into plans (id, slug, kind, title, first_fiscal_year, last_fiscal_year, stage, department_id)
      select ${plan}, ${slug}, kind, ${slug}, 2026, 2035, stage, department_id from plans where slug = 'basic-plan'`.execute(
      one,
    )
    await sql`insert into sections (id, plan_id, key) select id, ${plan}, 's' || n from places`.execute(one)
    await sql`insert into section_versions (id, section_id, number, title)
      select version, id, n + 1, '節' || n + 1 from places`.execute(one)
    await sql`insert into working_sections (section_id, plan_id, position, version_id)
      select id, ${plan}, n, version from places`.execute(one)
    await sql`insert into blocks (id, plan_id, key) select id, ${plan}, 'b-' || n from made`.execute(one)
    await sql`insert into block_versions (id, block_id, kind, body, html, plain)
      select v.id, made.id, 'paragraph', v.text, '<p>' || v.text || '</p>', v.text
      from made, lateral (values (v1, t1), (v2, t2), (v3, t3)) v (id, text)`.execute(one)
    await sql`insert into working_blocks (block_id, section_id, position, version_id)
      select id, section, position, v3 from made`.execute(one)
    await sql`insert into editions (id, plan_id, number, stage, published_at)
      select e.id, ${plan}, e.number, plans.stage, now() - (3 - e.number) * interval '1 day'
      from plans, (values (${first}::uuid, 1), (${second}::uuid, 2)) e (id, number) where plans.id = ${plan}`.execute(
      one,
    )
    await sql`insert into edition_sections (edition_id, section_id, version_id, depth, sort)
      select e.id, places.id, version, 0, n from places, editions e where e.plan_id = ${plan}`.execute(one)
    await sql`insert into edition_blocks (edition_id, block_id, section_id, version_id, position)
      select e.id, made.id, section, case e.number when 1 then v1 else v2 end, position
      from made, editions e where e.plan_id = ${plan}`.execute(one)
    await sql`insert into revisions (id, plan_id, number, kind, section_id, block_id, before_version_id, after_version_id, reason)
      select r.id, ${plan}, n + 1 + r.number * ${blocks.length}::int, 'edit', section, made.id, was, is_now, '言い方を改めた。'
      from made, lateral (values (r1, 0, v1, v2), (r2, 1, v2, v3)) r (id, number, was, is_now)`.execute(one)
    await sql`insert into edition_revisions (revision_id, from_edition_id, to_edition_id)
      select r1, ${first}, ${second} from made`.execute(one)
    await sql`drop table places, made`.execute(one)
    await sql`set session_replication_role = origin`.execute(one)
  })
  await sql`vacuum analyze edition_blocks, block_versions, blocks, revisions, edition_revisions`.execute(db)
}
