import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { addJob } from '#db/jobs'

/**
 * Has everybody told who applied to an event, or to one of its sessions, and has not given up. Each occasion is a mail of
 * its own: a second change is told as the first was.
 */
export async function tellEverybody(
  trx: Trx,
  kind: 'changed' | 'session_cancelled',
  about: { event: string; session?: string },
): Promise<void> {
  const signups = await trx
    .selectFrom('sessionPlaces')
    .innerJoin('signups', 'signups.id', 'signupId')
    .select('signups.id')
    .distinct()
    .where('eventId', '=', about.event)
    .where('state', 'in', ['applied', 'accepted', 'waiting', 'offered'])
    .$if(about.session !== undefined, (query) => query.where('sessionId', '=', about.session ?? ''))
    .execute()
  for (const { id } of signups) await addJob(trx, 'signup_mail', { kind, about: id, occasion: newId() })
}
