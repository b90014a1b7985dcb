import type { Db } from '#db/connection'
import { callState } from './consultation.ts'
import type { CallState } from './open-calls.ts'

/** A published call, as it is listed. */
export type ListedCall = {
  slug: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  planSlug: string
  planTitle: string
  planTitleEasy: string | null
  planTitleEn: string | null
  editionId: string
  /** `2` or `2.1`, as in the addresses of editions. */
  editionLabel: string
  opensAt: Date
  closesAt: Date
  noticedAt: Date
  answeredAt: Date | null
  state: CallState
}

/** Published calls only: a draft is known to nobody outside of the desk. */
function publishedCalls(db: Db) {
  return db
    .selectFrom('consultations')
    .innerJoin('notices', 'notices.consultationId', 'consultations.id')
    .innerJoin('plans', 'plans.id', 'consultations.planId')
    .innerJoin('editions', 'editions.id', 'consultations.editionId')
    .leftJoin('results', 'results.consultationId', 'consultations.id')
    .select([
      'consultations.slug',
      'consultations.title',
      'consultations.titleEasy',
      'consultations.titleEn',
      'consultations.translatedFrom',
      'consultations.editionId',
      'consultations.opensAt',
      'consultations.closesAt',
      'plans.slug as planSlug',
      'plans.title as planTitle',
      'plans.titleEasy as planTitleEasy',
      'plans.titleEn as planTitleEn',
      'editions.label as editionLabel',
      'notices.publishedAt as noticedAt',
      'results.publishedAt as answeredAt',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof publishedCalls>['execute']>>[number]

function toCall(row: Row, now: Date): ListedCall {
  return { ...row, state: callState(row, now) as CallState }
}

/** Open calls, the first to close first; then those announced. */
export async function callsAhead(db: Db, now = new Date()): Promise<ListedCall[]> {
  const rows = await publishedCalls(db)
    .where('consultations.closesAt', '>', now)
    .where('results.consultationId', 'is', null)
    .orderBy('consultations.closesAt')
    .orderBy('consultations.id')
    .execute()
  const calls = rows.map((row) => toCall(row, now))
  return [...calls.filter(({ state }) => state === 'open'), ...calls.filter(({ state }) => state === 'announced')]
}

/** Closed and answered calls, the last to close first, a page at a time; `next` continues after the last one. */
export async function endedCalls(
  db: Db,
  { now = new Date(), limit = 20, after }: { now?: Date; limit?: number; after?: string },
): Promise<{ calls: ListedCall[]; next: string | null }> {
  const last = cursor(after)
  const rows = await publishedCalls(db)
    .where((eb) => eb.or([eb('consultations.closesAt', '<=', now), eb('results.consultationId', 'is not', null)]))
    .$if(last !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('consultations.closesAt', 'consultations.slug'),
          '<',
          eb.tuple(last?.at as Date, last?.slug as string),
        ),
      ),
    )
    .orderBy('consultations.closesAt', 'desc')
    .orderBy('consultations.slug', 'desc')
    .limit(limit + 1)
    .execute()
  const calls = rows.slice(0, limit).map((row) => toCall(row, now))
  const end = rows.length > limit ? calls.at(-1) : undefined
  return { calls, next: end ? `${end.closesAt.getTime()}~${end.slug}` : null }
}

function cursor(after: string | undefined): { at: Date; slug: string } | null {
  const [, time, slug] = /^(\d{1,15})~([a-z0-9-]+)$/.exec(after ?? '') ?? []
  return time && slug ? { at: new Date(Number(time)), slug } : null
}
