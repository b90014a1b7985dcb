import { holdSessions } from '#app/events/signups/place.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { type Db, inTransaction } from '#db/connection'
import { attendance } from './attendance.ts'

type Rest = { session: string; signup: string; people: number; restStaysAway?: boolean; now?: Date | null }

/** Receives those of a party who come after the others, or frees the places of those who do not. `people`: all who came. */
export function receiveRest(db: Db, actor: Actor, input: Rest): Promise<string> {
  const { session, signup, people, restStaysAway = false, now = null } = input
  return inTransaction(db, async (trx) => {
    const [held] = await holdSessions(trx, [session], now)
    if (!held) throw new NotFound()
    if (held.cancelled) throw new Conflict('events:refused.sessionCancelled')
    const came = await trx
      .selectFrom('checkIns')
      .innerJoin('sessionPlaces as p', (join) =>
        join.onRef('p.sessionId', '=', 'checkIns.sessionId').onRef('p.signupId', '=', 'checkIns.signupId'),
      )
      .select(['checkIns.id', 'checkIns.people', 'checkIns.restStaysAway', 'p.people as most'])
      .where('checkIns.sessionId', '=', session)
      .where('checkIns.signupId', '=', signup)
      .where('undoneAt', 'is', null)
      .where('how', '<>', 'walk_in')
      .where('p.state', '=', 'accepted')
      .executeTakeFirst()
    if (!came) throw new NotFound()
    if (people > came.most) throw new Invalid('events-day:refused.morePeople', 'people', { most: came.most })
    if (people < came.people) throw new Invalid('events-day:refused.fewerPeople', 'people', { least: came.people })
    if (restStaysAway && people === came.most) throw new Invalid('events-day:refused.allCame', 'restStaysAway')
    if (people === came.people && restStaysAway === came.restStaysAway) return came.id
    // places that were freed may have been given to others at the door meanwhile
    const { free } = await attendance(trx, session, now ?? new Date())
    const wanted = came.restStaysAway ? (restStaysAway ? people - came.people : came.most - came.people) : 0
    if (wanted > free) {
      throw new Conflict('events-day:refused.noRoom', { free: Math.max(0, free) }, undefined, 'people')
    }
    await trx.updateTable('checkIns').set({ people, restStaysAway }).where('id', '=', came.id).execute()
    await record(trx, actor, {
      verb: 'attendance.rest_received',
      about: { kind: 'event', id: held.eventId },
      details: { session: held.number, signup, people, restStaysAway },
    })
    return came.id
  })
}
