import type { Staff } from '#app/accounts/staff.ts'
import { deskSession, editedEvent } from '#app/events/programme/desk-events.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import { Conflict } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { askedWords } from './asked-words.ts'
import { deskSignup } from './desk-signup.ts'
import { aheadOnly, askedOfApplicant } from './typed-signup.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** An application, for somebody who may write its event. */
export async function editedSignup(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  return { ...own, signup: await deskSignup(db, own.event.id, named.signup) }
}

/** An event that is public, with what it asks. */
export async function publishedEvent(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  if (!own.event.publishedAt) throw new Conflict('signups:refused.notPublic')
  const event = await publicEvent(db, own.event.slug)
  return { ...own, shown: event, words: await askedWords(db, event) }
}

/** A session for somebody who may call it off. */
export async function cancelledSession(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  return { ...own, session: await deskSession(db, own.event.id, named.session) }
}

/** An application, and what of its event is still ahead. */
export async function amendedSignup(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  const signup = await deskSignup(db, own.event.id, named.signup)
  const shown = await askedOfApplicant(db, aheadOnly(await publicEvent(db, own.event.slug)), signup.id)
  return { ...own, signup, shown }
}
