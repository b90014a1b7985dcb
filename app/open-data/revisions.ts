import { sql } from 'kysely'
import type { z } from 'zod'
import { href } from '#app/href.ts'
import { type PublicRevision, published, revisionFields } from '#app/plans/editions/revision-part.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { iso, slugOf } from './page.ts'
import type { Revision } from './plan-schemas.ts'

type Causes = z.infer<typeof Revision>['causes']
type Row = PublicRevision & { because: Causes }

/** A response is named as a cause by its row in the published result; before that only the kind is told. */
const because = sql<Causes>`(
  select coalesce(json_agg(json_build_object(
    'kind', c.kind, 'note', c.note, 'consultation', call.slug, 'row', answer.number) order by c.id), '[]')
  from revision_causes c
  left join responses response on response.id = c.response_id
  left join result_rows answer on answer.group_id = response.group_id
  left join consultations call on call.id = answer.consultation_id
  where c.revision_id = r.id)`

/** The published revisions of a plan in the order of their numbers. */
export async function publishedRevisions(db: Db, slug: string, after: number, limit: number) {
  const plan = await db
    .selectFrom('plans')
    .select('id')
    .where('slug', '=', slugOf(slug))
    .where((eb) => eb.exists(eb.selectFrom('editions').select('editions.id').whereRef('planId', '=', 'plans.id')))
    .executeTakeFirst()
  if (!plan) throw new NotFound()
  const { rows } = await sql<Row>`
    select ${revisionFields}, ${because} as because
    from plans plan join ${published} on r.plan_id = plan.id
    where plan.id = ${plan.id} and r.number > ${after}
    order by r.number limit ${limit}`.execute(db)
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    section: row.section.key,
    fromSection: row.fromSection?.key ?? null,
    block: row.blockKey,
    before: row.before || null,
    after: row.after || null,
    reason: row.reason,
    causes: row.because,
    fromEdition: row.fromEdition,
    toEdition: row.toEdition,
    publishedAt: iso(row.publishedAt),
    url: href('/plans/:plan/revisions/:number', { plan: slug, number: row.number }),
  }))
}
