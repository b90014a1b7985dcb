import { sql } from 'kysely'
import type { z } from 'zod'
import { href } from '#app/href.ts'
import { type Change, changesOf } from '#app/plans/editions/change.ts'
import type { ToldChange } from '#app/plans/editions/mark-change.ts'
import { published, revisionFields, revisionTexts, type WordedRevision } from '#app/plans/editions/revision-part.ts'
import { partsOf, type TextChange } from '#app/plans/editions/text-change.ts'
import { toldText } from '#app/plans/editions/told.ts'
import { NotFound } from '#app/refusal.ts'
import type { Difference } from '#app/text/difference.ts'
import type { Db } from '#db/connection'
import { iso, slugOf } from './page.ts'
import type { Revision } from './plan-schemas.ts'

type Causes = z.infer<typeof Revision>['causes']
type Row = WordedRevision & { because: Causes }

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
    select ${revisionFields}, ${revisionTexts}, ${because} as because
    from plans plan join ${published} on r.plan_id = plan.id
    where plan.id = ${plan.id} and r.number > ${after}
    order by r.number limit ${limit}`.execute(db)
  const changes = await changesOf(rows)
  return rows.map((row, at) => ({
    number: row.number,
    kind: row.kind,
    section: row.section.key,
    fromSection: row.fromSection?.key ?? null,
    block: row.blockKey,
    before: toldText(row.before) || null,
    after: toldText(row.after) || null,
    details: detailsOf(changes[at]),
    reason: row.reason.ja,
    reasonEasy: row.reason.easy ?? null,
    reasonEn: row.reason.en ?? null,
    causes: row.because,
    fromEdition: row.fromEdition,
    toEdition: row.toEdition,
    publishedAt: iso(row.publishedAt),
    url: href('/plans/:plan/revisions/:number', { plan: slug, number: row.number }),
  }))
}

type Details = z.infer<typeof Revision>['details']

/** What the texts before and after do not tell: links, readings, other languages, how deep items stand … */
function detailsOf(change: Change | undefined): Details {
  if (!change) return []
  const { body, easy, en, fields } = change
  const told = (language: Details[number]['language'], all: ToldChange<Details[number]['what']>[]) =>
    all.map(({ kind, on, parts }) => ({ what: kind, language, on: on || null, ...bothOf(parts) }))
  const text = (language: 'ja-easy' | 'en', change: TextChange | null) =>
    change
      ? [{ what: 'text' as const, language, on: null, ...bothOf(partsOf(change)) }, ...told(language, change.marks)]
      : []
  return [...told('ja', [...body.marks, ...fields]), ...text('ja-easy', easy), ...text('en', en)]
}

function bothOf(parts: Difference[]) {
  const without = (kind: Difference['kind']) => {
    const own = parts.filter((part) => part.kind !== kind)
    return own.map(({ text }) => text).join('') || null
  }
  return { before: without('added'), after: without('removed') }
}
