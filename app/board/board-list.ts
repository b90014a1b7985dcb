import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import { today } from '#db/clock'
import type { Db } from '#db/connection'

export type Post = {
  id: string
  kind: 'offer' | 'need'
  title: string
  body: string
  fields: Wording[]
  district: Wording | null
  expiresOn: string
  madeAt: Date
  closedAt: Date | null
  outcome: string | null
  outcomeNote: string
  removedAt: Date | null
  removedBecause: string | null
  organisationId: string | null
  departmentId: string | null
  /** The group, or else the department of the city. */
  group: { slug: string; name: Wording; state: string } | null
  department: Wording | null
  isUp: boolean
  messages: number
}

/** Not closed, not taken down, its day not over. A group that is no longer registered has nothing up. */
export const isUp = (table: string) => {
  const of = (column: string) => sql.ref(`${table}.${column}`)
  return sql<boolean>`(${of('closed_at')} is null and ${of('removed_at')} is null
    and ${of('expires_on')} >= ${today}
    and (${of('organisation_id')} is null or exists (select from organisations up
      where up.id = ${of('organisation_id')} and up.state in ('registered', 'renewal_due'))))`
}

const postFields = sql`b.id, b.kind, b.title, b.body, b.expires_on::text, b.made_at, b.closed_at, b.outcome, b.outcome_note,
  b.removed_at, b.removed_because, b.organisation_id, b.department_id, ${isUp('b')} as is_up,
  (select coalesce(json_agg(${wording('f.label')} order by f.sort), '[]') from activity_fields f
    where f.code = any(b.fields)) as fields,
  (select ${wording('d.label')} from districts d where d.code = b.district) as district,
  (select json_build_object('slug', o.slug, 'name', ${wording('p.name')}, 'state', o.state)
    from organisations o join organisation_profiles p on p.organisation_id = o.id and p.shown_at is not null
    where o.id = b.organisation_id order by p.number desc limit 1) as group,
  (select ${wording('x.name')} from departments x where x.id = b.department_id) as department,
  (select count(*)::int from board_messages m where m.post_id = b.id) as messages`

export type BoardFilter = { kind?: string; field?: string; district?: string; after?: string }
const pageSize = 20

/** What is up, the newest first, a page at a time; with the day after which the first of it is up no longer. */
export async function boardPage(db: Db, { kind, field, district, after }: BoardFilter) {
  const { rows } = await sql<Post>`select ${postFields} from board_posts b
    where ${isUp('b')}
      and (${kind ?? null}::text is null or b.kind = ${kind ?? null})
      and (${field ?? null}::text is null or ${field ?? null} = any(b.fields))
      and (${district ?? null}::text is null or b.district = ${district ?? null})
      and (${isId(after) ? after : null}::uuid is null or b.id < ${isId(after) ? after : null}::uuid)
    order by b.id desc limit ${pageSize + 1}`.execute(db)
  const posts = rows.slice(0, pageSize)
  return { posts, next: rows.length > pageSize ? (posts.at(-1)?.id ?? null) : null }
}

/** A post that everybody may read: also one that was closed, with what came of it. */
export async function publicPost(db: Db, id: string | undefined): Promise<Post> {
  const post = await findPost(db, id)
  if (post.removedAt) throw new NotFound()
  return post
}

export async function findPost(db: Db, id: string | undefined): Promise<Post> {
  const { rows } = isId(id)
    ? await sql<Post>`select ${postFields} from board_posts b where b.id = ${id}`.execute(db)
    : { rows: [] }
  const [post] = rows
  if (!post) throw new NotFound()
  return post
}

/** What a group has up, the newest first. */
export async function postsUpOf(db: Db, organisationId: string): Promise<Post[]> {
  const { rows } = await sql<Post>`select ${postFields} from board_posts b
    where b.organisation_id = ${organisationId} and ${isUp('b')} order by b.id desc`.execute(db)
  return rows
}

/** All posts of a group, the newest first. */
export async function postsOf(db: Db, organisationId: string): Promise<Post[]> {
  const { rows } = await sql<Post>`select ${postFields} from board_posts b
    where b.organisation_id = ${organisationId} order by b.made_at desc limit 200`.execute(db)
  return rows
}

/** Everything on the board, for the desk: what is up first. */
export async function allPosts(db: Db): Promise<Post[]> {
  const { rows } = await sql<Post>`select ${postFields} from board_posts b
    order by ${isUp('b')} desc, b.made_at desc limit 300`.execute(db)
  return rows
}
