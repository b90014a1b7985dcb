import { mayRunDay } from '#app/events/programme/access.ts'
import { asNumber, doorOf } from '#app/events/signups/party.ts'
import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { db } from '#db/connection'

/** What the code on somebody's paper or phone leads to: the door of the session they have come to. */
export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const number = asNumber(args.params.number ?? '')
  const door = await doorOf(db, number)
  if (!door || !mayRunDay(me, door)) throw new NotFound('events-day:refused.numberUnknown')
  throw go(
    args.context,
    href('/desk/events/:event/sessions/:session/day/check-in', { event: door.slug, session: door.session }, { number }),
  )
})
