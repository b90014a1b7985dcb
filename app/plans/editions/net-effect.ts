import { sql } from 'kysely'
import { isPending, type Pending, pendingOnly } from '#app/plans/writing/pending-only.ts'
import type { Db } from '#db/connection'
import { moved } from './order.ts'
import { markOfBlock, markOfHeading } from './told.ts'

type Standing = { id: string; within: string; mark: string }
type Text = { blocks: Standing[]; sections: Standing[] }

/** What the last edition consists of, in its order, or what the working text consists of. */
async function textOf(db: Db, slug: string, which: 'edition' | 'working'): Promise<Text> {
  const plan = sql`(select id from plans where slug = ${slug})`
  const last = sql`(select id from editions where plan_id = ${plan} order by number desc, minor desc limit 1)`
  const [blocksIn, sectionsIn] =
    which === 'edition'
      ? [sql`edition_blocks s where s.edition_id = ${last}`, sql`edition_sections s where s.edition_id = ${last}`]
      : [
          sql`working_blocks s where s.section_id in (select w.section_id from working_sections w where w.plan_id = ${plan})`,
          sql`working_sections s where s.plan_id = ${plan}`,
        ]
  const order = sql.ref(which === 'edition' ? 's.sort' : 's.position')
  const [blocks, sections] = await Promise.all([
    sql<Standing>`select s.block_id as id, s.section_id as within, ${markOfBlock('v')} as mark
      from (select s.* from ${blocksIn}) s join block_versions v on v.id = s.version_id
      order by s.section_id, s.position`.execute(db),
    sql<Standing>`select s.section_id as id, coalesce(s.parent_id::text, '') as within, ${markOfHeading('v')} as mark
      from (select s.* from ${sectionsIn}) s join section_versions v on v.id = s.version_id
      order by s.parent_id, ${order}`.execute(db),
  ])
  return { blocks: blocks.rows, sections: sections.rows }
}

/** Revisions that touch the same blocks, or the same section, in one chain. */
function chains(pending: Pending[]): { revisions: Pending[]; ids: string[] }[] {
  const found: { revisions: Pending[]; ids: Set<string> }[] = []
  for (const revision of pending) {
    const ids = revision.blockId ? [revision.blockId, ...revision.otherBlockIds] : [revision.sectionId]
    const joined = found.filter((chain) => ids.some((id) => chain.ids.has(id)))
    for (const each of joined) found.splice(found.indexOf(each), 1)
    found.push({
      revisions: [...joined.flatMap(({ revisions }) => revisions), revision],
      ids: new Set([...joined.flatMap((chain) => [...chain.ids]), ...ids]),
    })
  }
  return found.map(({ revisions, ids }) => ({ revisions, ids: [...ids] }))
}

/**
 * Of what waits for the next edition, what will have changed nothing by then: a slip and its repair, a paragraph moved away
 * and back, one added and removed again. What an answer to residents is tied to always counts.
 */
export async function withoutEffect(db: Db, { slug }: { slug: string }): Promise<Pending[]> {
  const [pending, before, after, tied] = await Promise.all([
    pendingOnly(db, { slug }),
    textOf(db, slug, 'edition'),
    textOf(db, slug, 'working'),
    tiedIn(db, slug),
  ])
  const stays = {
    blocks: unchanged(
      before.blocks,
      after.blocks,
      pending.flatMap(({ kind, blockId }) => (kind === 'move' && blockId ? blockId : [])),
    ),
    sections: unchanged(
      before.sections,
      after.sections,
      pending.flatMap(({ kind, sectionId }) => (kind === 'section_move' ? sectionId : [])),
    ),
  }
  return chains(pending).flatMap(({ revisions, ids }) => {
    const isUnchanged = revisions[0]?.blockId ? stays.blocks : stays.sections
    return ids.every(isUnchanged) && revisions.every(({ id }) => !tied.has(id)) ? revisions : []
  })
}

function unchanged(before: Standing[], after: Standing[], movedByHand: string[]): (id: string) => boolean {
  const elsewhere = moved(before, after, movedByHand)
  const was = new Map(before.map(({ id, mark }) => [id, mark]))
  const is = new Map(after.map(({ id, mark }) => [id, mark]))
  return (id) => was.get(id) === is.get(id) && !elsewhere.has(id)
}

async function tiedIn(db: Db, slug: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('revisionCauses')
    .innerJoin('revisions', 'revisions.id', 'revisionCauses.revisionId')
    .innerJoin('plans', 'plans.id', 'revisions.planId')
    .select('revisionId')
    .where('revisionCauses.kind', '=', 'response')
    .where('plans.slug', '=', slug)
    .where(isPending())
    .execute()
  return new Set(rows.map(({ revisionId }) => revisionId))
}
