import { readFile } from 'node:fs/promises'
import { drawPlaces } from '#app/events/allocation/drawing.ts'
import { makeInvitations } from '#app/events/allocation/invitation.ts'
import { publishList } from '#app/events/allocation/list-publication.ts'
import { checkIn } from '#app/events/attendance/check-in.ts'
import { publishReport, saveReport } from '#app/events/attendance/report.ts'
import { addPicture } from '#app/events/attendance/report-picture.ts'
import { recordOpinions } from '#app/events/attendance/session-opinion.ts'
import { createEvent, type EventFields, findEvent } from '#app/events/programme/event.ts'
import { setLinks } from '#app/events/programme/links.ts'
import { addMaterial } from '#app/events/programme/material.ts'
import { publishEvent } from '#app/events/programme/publishing.ts'
import { addSession, sessionsOf } from '#app/events/programme/session.ts'
import { callOffSession } from '#app/events/signups/session-change.ts'
import { signUp } from '#app/events/signups/signup.ts'
import { storePicture } from '#app/files/file.ts'
import type { Actor } from '#app/journal/journal.ts'
import { secretToken } from '#app/text/ids.ts'
import { codeOf } from '#app/text/letter-code.ts'
import type { Db } from '#db/connection'
import { kitchen, seed } from './content/drawn-event.ts'
import { about, applicants, type DemoEvent, online, saidSex, square, stations, walk } from './content/events.ts'
import { cameOf, heldApplicants, heldEvent, picture, report, said } from './content/held-event.ts'
import { forum, letters } from './content/invited-event.ts'
import { open } from './content/open.ts'
import { council, whoApplies } from './content/selected-event.ts'
import { riverside } from './content/today-event.ts'
import { at, dayFromNow } from './demo-time.ts'

/**
 * A workshop open for application, one by draw and one by selection whose applications have closed, one that has been drawn and
 * can be verified, one by invitation, one today, one that was held, two to come.
 */
export async function seedEvents(db: Db, editor: Actor, departmentId: string): Promise<void> {
  await seedEvent(db, editor, departmentId, square, 9)
  await seedLinks(db, editor, square.slug)
  await seedEvent(db, editor, departmentId, stations, 14)
  await seedDrawn(db, editor, departmentId)
  await seedEvent(db, editor, departmentId, council, 10)
  await seedHeldEvent(db, editor, departmentId)
  await seedEvent(db, editor, departmentId, riverside, applicants.length)
  await seedInvited(db, editor, departmentId)
  await seedEvent(db, editor, departmentId, online, 0)
  await seedEvent(db, editor, departmentId, walk, 0)
}

/** What the workshop is about, the group that holds it with the city, and what can be read before. */
async function seedLinks(db: Db, editor: Actor, event: string): Promise<void> {
  const section = await db
    .selectFrom('sections')
    .innerJoin('plans', 'plans.id', 'sections.planId')
    .select('sections.id')
    .where('sections.key', '=', about.section)
    .where('plans.slug', '=', about.plan)
    .executeTakeFirstOrThrow()
  const group = await db
    .selectFrom('organisations')
    .select('id')
    .where('slug', '=', about.group)
    .executeTakeFirstOrThrow()
  const call = await db
    .selectFrom('consultations')
    .select('id')
    .where('slug', '=', about.consultation)
    .executeTakeFirstOrThrow()
  const links = { consultationId: call.id, sections: [section.id], organisers: [group.id] }
  await setLinks(db, editor, { ...links, event })
  await addMaterial(db, editor, { ...about.material, event, file: null })
}

async function seedEvent(
  db: Db,
  editor: Actor,
  departmentId: string,
  { slug, days, sessions, criteria = '', about, organiser, ...texts }: DemoEvent,
  applied: number,
): Promise<void> {
  const [opensAt, closesAt] = [at(days.opens, '09:00'), at(days.closes, '17:00')]
  const fields: EventFields = { ...texts, departmentId, criteria, opensAt, closesAt, offerHours: 48 }
  await createEvent(db, editor, { ...fields, slug })
  for (const [index, { day, from, until, services, calledOff: _, ...session }] of sessions.entries()) {
    await addSession(db, editor, {
      event: slug,
      version: index + 1,
      fields: { form: 'venue', ...session, title: '', startsAt: at(day, from), endsAt: at(day, until) },
      services,
    })
  }
  const { id } = await db.selectFrom('events').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  if (about) await seedSubject(db, id, about)
  if (organiser) await seedOrganiser(db, id, organiser)
  const now = at(days.opens, '08:00')
  await publishEvent(db, editor, { event: slug, now })
  for (const [index, { calledOff }] of sessions.entries()) {
    if (calledOff) await callOffSession(db, editor, { event: slug, session: index + 1, reason: calledOff })
  }
  for (const [index, applicant] of applicants.slice(0, applied).entries()) {
    const companions = applicant.companions.slice(0, texts.mostPeople - 1)
    await signUp(
      db,
      { kind: 'visitor' },
      {
        ...{ event: slug, formKey: secretToken(), language: 'ja' as const, now: at(days.opens, '12:00') },
        applicant: { ...applicant, companions },
        ...(texts.asked.includes('district') ? whoApplies(index) : {}),
        sex: texts.asked.includes('sex') ? saidSex(index) : null,
        sessions: [1],
      },
    )
  }
}

/** Who came, what the report says, and what was said there as opinions of the open call. */
async function seedHeldEvent(db: Db, editor: Actor, departmentId: string): Promise<void> {
  await seedEvent(db, editor, departmentId, heldEvent, heldApplicants.length)
  const call = await db.selectFrom('consultations').select('id').where('slug', '=', open.key).executeTakeFirstOrThrow()
  const { id } = await findEvent(db, heldEvent.slug)
  await db.updateTable('events').set({ consultationId: call.id }).where('id', '=', id).execute()
  const [session] = await sessionsOf(db, id)
  const applied = await db.selectFrom('signups').select('id').where('eventId', '=', id).orderBy('place').execute()
  if (!session) throw new Error('the held event has no session')
  for (const [at, { id: signup }] of applied.entries()) {
    const people = cameOf[at] ?? 0
    if (people === 0) continue
    await checkIn(db, editor, { session: session.id, signup, people, how: 'code', now: session.startsAt })
  }
  const which = { event: heldEvent.slug, session: 1 }
  for (const each of said) await recordOpinions(db, editor, { ...which, ...each, formKey: secretToken() })
  await saveReport(db, editor, { ...which, version: 0, words: report })
  const bytes = await readFile(new URL('./content/pictures/table-talk.jpg', import.meta.url))
  const file = await storePicture(db, editor, { name: 'table-talk.jpg', bytes })
  await addPicture(db, editor, { ...which, file, alt: picture })
  await publishReport(db, editor, { ...which, version: 1, confirmed: true })
}

/** Drawn by the closing price of a day that is over; the list was published the day before. */
async function seedDrawn(db: Db, editor: Actor, departmentId: string): Promise<void> {
  await seedEvent(db, editor, departmentId, kitchen, applicants.length)
  const number = (day: number) => ({ named: seed.named(dayFromNow(day)), knownFrom: at(day, '15:30') })
  const source = { kind: 'public_number' as const, ...number(-4), form: seed.form, fallback: number(-3) }
  await publishList(db, editor, { event: kitchen.slug, source, now: at(-5, '10:00') })
  await drawPlaces(db, editor, { event: kitchen.slug, seed: seed.number, now: at(-4, '16:00') })
}

/** Letters with codes, a few of which have been used. */
async function seedInvited(db: Db, editor: Actor, departmentId: string): Promise<void> {
  await seedEvent(db, editor, departmentId, forum, 0)
  const { slug: event, id } = await findEvent(db, forum.slug)
  await makeInvitations(db, editor, { event, label: letters.label, count: letters.count, formKey: secretToken() })
  for (const [index, number] of letters.used.entries()) {
    const applicant = applicants[index]
    if (!applicant) continue
    const input = { event, formKey: secretToken(), language: 'ja' as const, now: at(forum.days.opens, '12:00') }
    const code = codeOf(id, number)
    await signUp(db, { kind: 'visitor' }, { ...input, applicant: { ...applicant, companions: [] }, code })
  }
}

async function seedSubject(db: Db, event: string, { plan, section, consultation }: NonNullable<DemoEvent['about']>) {
  const found = await db
    .selectFrom('sections')
    .innerJoin('plans', 'plans.id', 'sections.planId')
    .select('sections.id')
    .where('plans.slug', '=', plan)
    .$if(section !== '', (query) => query.where('sections.key', '=', section))
    .orderBy('sections.key')
    .executeTakeFirstOrThrow()
  await db.insertInto('eventSections').values({ eventId: event, sectionId: found.id }).execute()
  if (!consultation) return
  const call = db.selectFrom('consultations').select('id').where('slug', '=', consultation)
  await db.updateTable('events').set({ consultationId: call }).where('id', '=', event).execute()
}

async function seedOrganiser(db: Db, event: string, name: string) {
  const { id } = await db
    .selectFrom('organisationProfiles')
    .select('organisationId as id')
    .where('name', '=', name)
    .where('shownAt', 'is not', null)
    .executeTakeFirstOrThrow()
  await db.insertInto('eventOrganisers').values({ eventId: event, organisationId: id }).execute()
}
