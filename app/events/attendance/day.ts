import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { mayRunDay } from '#app/events/programme/access.ts'
import { findEvent } from '#app/events/programme/event.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { isDoorOpen } from './check-in.ts'

/** A session for somebody who may receive its people. */
export async function sessionDay(db: Db, me: Staff, params: { event?: string; session?: string }) {
  const event = await findEvent(db, params.event ?? '')
  requireThat(mayRunDay(me, event))
  const number = /^\d{1,6}$/.test(params.session ?? '') ? Number(params.session) : 0
  const session = await db
    .selectFrom('eventSessions')
    .select(['id', 'eventId', 'number', 'title', 'startsAt', 'endsAt', 'venue', 'form', 'quota', 'cancelledAt'])
    .where('eventId', '=', event.id)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!session) throw new NotFound()
  const now = new Date()
  const frame = {
    event: { slug: event.slug, title: event.title },
    session: {
      ...{ number: session.number, title: session.title, venue: session.venue, form: session.form },
      ...{ startsAt: session.startsAt, endsAt: session.endsAt, isCancelled: session.cancelledAt !== null },
      ...{ isDoorOpen: isDoorOpen(session.startsAt, now), isOver: session.endsAt <= now },
    },
  }
  return { me, actor: { kind: 'staff', id: me.id } as const, event, session, frame }
}
export type SessionDay = Awaited<ReturnType<typeof sessionDay>>

/** What a page of the day tells its frame. */
export const framedDay = ({ me, frame }: SessionDay) => ({ me: deskMe(me), ...frame })
