import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { holdHeld } from './report.ts'

const most = 20
type Which = { event: string; session: number; now?: Date }

/** Adds a picture that is stored already; what it shows is said in words, for those who do not see it. */
export function addPicture(db: Db, actor: Actor, { file, alt, ...which }: Which & { file: string; alt: string }) {
  return inTransaction(db, async (trx) => {
    const { id, eventId } = await holdHeld(trx, which)
    if (!/^\/files\/[a-z0-9]+\.(png|jpg|webp|gif)$/.test(file)) throw new Invalid('event-report:refused.file', 'file')
    if (isBlank(alt)) throw new Invalid('event-report:refused.altMissing', 'alt')
    await trx
      .insertInto('eventReports')
      .values({ sessionId: id, publishedAt: null, publishedBy: null })
      .onConflict((c) => c.doNothing())
      .execute()
    const there = await trx.selectFrom('reportPictures').select('sort').where('sessionId', '=', id).execute()
    if (there.length >= most) throw new Conflict('event-report:refused.tooManyPictures', { max: most })
    const sort = 1 + Math.max(0, ...there.map((each) => each.sort))
    await trx.insertInto('reportPictures').values({ id: newId(), sessionId: id, file, alt, sort }).execute()
    await record(trx, actor, {
      verb: 'event.report_picture_added',
      about: { kind: 'event', id: eventId },
      details: { session: which.session },
      public: true,
    })
  })
}

/** Takes a picture out of the report; somebody who is in it may ask for that at any time. */
export function removePicture(db: Db, actor: Actor, { picture, ...which }: Which & { picture: string | undefined }) {
  return inTransaction(db, async (trx) => {
    const { id, eventId } = await holdHeld(trx, which)
    const removed = await trx
      .deleteFrom('reportPictures')
      .where('id', '=', isId(picture) ? picture : null)
      .where('sessionId', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!removed) throw new NotFound()
    await record(trx, actor, {
      verb: 'event.report_picture_removed',
      about: { kind: 'event', id: eventId },
      details: { session: which.session },
      public: true,
    })
  })
}
