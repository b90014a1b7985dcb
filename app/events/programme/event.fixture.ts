import type { Applicant, SignupInput } from '#app/events/signups/signup.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import type { EventsTable, ServiceKind, Way } from './tables.ts'

export const opensAt = new Date('2026-11-01T09:00:00+09:00')
export const closesAt = new Date('2026-11-20T17:00:00+09:00')
export const startsAt = new Date('2026-12-05T13:30:00+09:00')
/** A moment at which applications are taken. */
export const meanwhile = new Date('2026-11-10T12:00:00+09:00')

type Sample = {
  way?: Way
  /** Of each session. */
  quotas?: number[]
  services?: { kind: ServiceKind; quota: number; ages?: [number, number]; closesAt?: Date }[]
  changes?: Partial<Pick<EventsTable, never>> & Record<string, unknown>
}

/** A published event with its sessions a week apart. */
export async function sampleEvent(
  db: Db,
  { way = 'first_come', quotas = [3], services = [], changes = {} }: Sample = {},
) {
  const [id, departmentId] = [newId(), newId()]
  await db
    .insertInto('departments')
    .values({ id: departmentId, key: departmentId.slice(-8), name: '企画課', nameKana: 'きかくか' })
    .execute()
  const criteria = way === 'selection' ? '地区と年代のつりあい' : ''
  await db
    .insertInto('events')
    .values({
      ...{
        id,
        slug: 'hiroba',
        kind: 'workshop',
        title: '居場所をえがく会',
        departmentId,
        way,
        criteria,
        opensAt,
        closesAt,
      },
      ...{ mostPeople: 4, ...changes },
    })
    .execute()
  await db.insertInto('eventPublications').values({ eventId: id, publishedBy: null }).execute()
  const sessions: string[] = []
  for (const [at, quota] of quotas.entries()) {
    const session = newId()
    const starts = new Date(startsAt.getTime() + at * 7 * 86_400_000)
    const endsAt = new Date(starts.getTime() + 2 * 3_600_000)
    await db
      .insertInto('eventSessions')
      .values({
        id: session,
        eventId: id,
        number: at + 1,
        startsAt: starts,
        endsAt,
        form: 'venue',
        venue: '市民館',
        quota,
      })
      .execute()
    for (const { kind, quota: own, ages, closesAt } of services) {
      const values = { ageFrom: ages?.[0] ?? null, ageTo: ages?.[1] ?? null, closesAt: closesAt ?? null }
      await db
        .insertInto('sessionServices')
        .values({ id: newId(), sessionId: session, kind, quota: own, ...values })
        .execute()
    }
    sessions.push(session)
  }
  return { id, slug: 'hiroba', ...changes, sessions } as { id: string; slug: string; sessions: string[] }
}

let forms = 0
export const applicant = (changes: Partial<Applicant> = {}): Applicant => ({
  ...{ name: '加藤 みなみ', nameKana: 'かとう みなみ', email: '', phone: '', companions: [], needs: '' },
  ...changes,
})

/** An application of somebody else each time. */
export const signupInput = (changes: Partial<SignupInput> = {}): SignupInput => ({
  ...{ event: 'hiroba', formKey: `signup form key ${++forms}`, language: 'ja', now: meanwhile },
  applicant: applicant({ email: `person${forms}@post.internal` }),
  ...changes,
})
