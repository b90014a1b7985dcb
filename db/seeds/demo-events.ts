import type { Db } from '#db/connection'
import { createEvent, type EventFields } from '../../app/events/event.ts'
import { publishEvent } from '../../app/events/publishing.ts'
import { addSession } from '../../app/events/session.ts'
import { signUp } from '../../app/events/signup.ts'
import type { Actor } from '../../app/journal/journal.ts'
import { secretToken } from '../../app/text/ids.ts'
import { applicants, type DemoEvent, square, stations } from './content/events.ts'
import { at } from './demo-time.ts'

/** A workshop open for application, and one by draw whose applications have closed. */
export async function seedEvents(db: Db, editor: Actor, departmentId: string): Promise<void> {
  await seedEvent(db, editor, departmentId, square, 9)
  await seedEvent(db, editor, departmentId, stations, 14)
}

async function seedEvent(
  db: Db,
  editor: Actor,
  departmentId: string,
  { slug, days, sessions, ...texts }: DemoEvent,
  applied: number,
): Promise<void> {
  const [opensAt, closesAt] = [at(days.opens, '09:00'), at(days.closes, '17:00')]
  const fields: EventFields = { ...texts, departmentId, criteria: '', opensAt, closesAt, offerHours: 48 }
  await createEvent(db, editor, { ...fields, slug })
  for (const [index, { day, from, until, services, ...session }] of sessions.entries()) {
    await addSession(db, editor, {
      event: slug,
      version: index + 1,
      fields: { ...session, title: '', form: 'venue', startsAt: at(day, from), endsAt: at(day, until) },
      services,
    })
  }
  const now = at(days.opens, '08:00')
  await publishEvent(db, editor, { event: slug, now })
  for (const applicant of applicants.slice(0, applied)) {
    const companions = applicant.companions.slice(0, texts.mostPeople - 1)
    await signUp(
      db,
      { kind: 'visitor' },
      {
        ...{ event: slug, formKey: secretToken(), language: 'ja' as const, now: at(days.opens, '12:00') },
        applicant: { ...applicant, companions },
        sessions: [1],
      },
    )
  }
}
