import { sql } from 'kysely'
import { deskMe } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { mayEditSection } from './access.ts'
import { isPending } from './pending-only.ts'
import type { BlockKind } from './tables.ts'
import { workingPlan, workingTree } from './working.ts'

type Removal = {
  by: string | null
  at: Date | null
  /** Absent where the text had no edition yet: then nobody asked for one. */
  reason: string | null
  /** The number of the revision that can still be taken back. */
  revision: number | null
  /** The block that took it in, where it was merged. */
  into: string | null
  /** The section it stood in. */
  section: string | null
  kind: BlockKind | null
}
export type Place = { key: string; number: string; title: string }

/** What is left to tell of a block or section that somebody took out of the working text, and where its words could go. */
export type Removed = Omit<Removal, 'section'> & {
  what: 'block' | 'section'
  /** Whom the page is shown to. */
  me: { name: string; roles: string[] }
  plan: { slug: string; title: string }
  section: Place | null
  places: Place[]
}

/** What was taken back is no reason why something is gone. */
const standing = sql`not exists (select from revision_withdrawals w where w.revision_id = revisions.id)`

const told = async (db: Db, me: Staff, slug: string, what: Removed['what'], removal: Removal | undefined) => {
  if (!removal) throw new NotFound()
  const [plan, tree] = await Promise.all([workingPlan(db, slug), workingTree(db, slug)])
  const places = tree
    .filter(({ departmentId }) => mayEditSection(me, plan.departmentId, departmentId))
    .map(({ key, number, title }) => ({ key, number, title }))
  const section = places.find(({ key }) => key === removal.section) ?? null
  const gone: Removed = { ...removal, what, me: deskMe(me), plan: { slug, title: plan.title }, section, places }
  return new Conflict(`plans-desk:refused.${what}Gone`, {}, gone)
}

/** The refusal of everything one could want to do with a block that is no longer in the working text. */
export async function blockRemovedRefusal(db: Db, me: Staff, slug: string, key: string): Promise<Conflict> {
  const { rows } = await sql<Removal>`
    select coalesce(s.name, teller.name) as by, coalesce(r.made_at, j.at) as at, r.reason, keeper.key as into,
      case when ${isPending('r')} then r.number end as revision,
      place.key as section, last.kind
    from blocks b
    join plans p on p.id = b.plan_id
    left join lateral (select * from revisions
      where ((block_id = b.id and kind = 'remove') or (b.id = any (other_block_ids) and kind = 'merge')) and ${standing}
      order by number desc limit 1) r on true
    left join staff s on s.id = r.made_by
    left join blocks keeper on keeper.id = r.block_id and r.kind = 'merge'
    left join lateral (select kind from block_versions where block_id = b.id
      order by id = r.before_version_id desc nulls last, id desc limit 1) last on true
    left join sections place on place.id = r.section_id
    left join lateral (select * from journal where about_kind = 'block' and about_id = b.id and verb = 'block.removed'
      order by id desc limit 1) j on true
    left join staff teller on teller.id = j.actor_id
    where p.slug = ${slug} and b.key = ${key}`.execute(db)
  return told(db, me, slug, 'block', rows[0])
}

/** The same for a section. */
export async function sectionRemovedRefusal(db: Db, me: Staff, slug: string, key: string): Promise<Conflict> {
  const { rows } = await sql<Removal>`
    select coalesce(s.name, teller.name) as by, coalesce(r.made_at, j.at) as at, r.reason, null as into,
      case when ${isPending('r')} then r.number end as revision,
      null as section, null as kind
    from sections n
    join plans p on p.id = n.plan_id
    left join lateral (select * from revisions
      where section_id = n.id and kind = 'section_remove' and ${standing}
      order by number desc limit 1) r on true
    left join staff s on s.id = r.made_by
    left join lateral (select * from journal where about_kind = 'section' and about_id = n.id
      and verb = 'section.removed' order by id desc limit 1) j on true
    left join staff teller on teller.id = j.actor_id
    where p.slug = ${slug} and n.key = ${key}`.execute(db)
  return told(db, me, slug, 'section', rows[0])
}
