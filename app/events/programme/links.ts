import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { isListed, shownProfile } from '#app/organisations/groups/listed.ts'
import { Invalid } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { changeHeld, holdEvent } from './event.ts'

/** What an event is about, and who holds it with the city. */
export type Links = { consultationId: string | null; sections: string[]; organisers: string[] }

/** The links of an event become these. */
export function setLinks(
  db: Db,
  actor: Actor,
  { event: slug, version, consultationId, ...input }: Links & { event: string; version?: number },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, slug, version)
    const [sections, organisers] = [[...new Set(input.sections)], [...new Set(input.organisers)]]
    if (consultationId && !(await areKnown(trx, 'consultations', [consultationId]))) {
      throw new Invalid('event-writing:refused.consultationUnknown', 'consultationId')
    }
    if (!(await areKnown(trx, 'sections', sections))) {
      throw new Invalid('event-writing:refused.sectionUnknown', 'section')
    }
    if (!(await areKnown(trx, 'organisations', organisers))) {
      throw new Invalid('event-writing:refused.organiserUnknown', 'organiser')
    }
    await trx.deleteFrom('eventSections').where('eventId', '=', event.id).execute()
    await trx.deleteFrom('eventOrganisers').where('eventId', '=', event.id).execute()
    const about = sections.map((sectionId) => ({ eventId: event.id, sectionId }))
    const by = organisers.map((organisationId) => ({ eventId: event.id, organisationId }))
    if (about.length > 0) await trx.insertInto('eventSections').values(about).execute()
    if (by.length > 0) await trx.insertInto('eventOrganisers').values(by).execute()
    await trx.updateTable('events').set({ consultationId }).where('id', '=', event.id).execute()
    await changeHeld(trx, event)
    await record(trx, actor, {
      verb: 'event.links_set',
      about: { kind: 'event', id: event.id },
      details: { sections: sections.length, organisers: organisers.length, consultation: consultationId },
      public: event.publishedAt !== null,
    })
  })
}

async function areKnown(
  trx: Trx,
  table: 'consultations' | 'sections' | 'organisations',
  ids: string[],
): Promise<boolean> {
  if (ids.length === 0) return true
  if (!ids.every(isId)) return false
  return (await trx.selectFrom(table).select('id').where('id', 'in', ids).execute()).length === ids.length
}

export type DeskLinks = {
  sections: { id: string; plan: string; planTitle: string; key: string; number: string | null; title: string | null }[]
  organisers: { id: string; slug: string; name: string }[]
  consultation: { id: string; slug: string; title: string } | null
}

/** What an event is linked with, as the desk sees it: by the working text, groups of every state. */
export async function deskLinks(db: Db, event: string): Promise<DeskLinks> {
  const { rows } = await sql<DeskLinks>`select
    (select coalesce(json_agg(json_build_object('id', c.id, 'plan', p.slug, 'planTitle', p.title, 'key', c.key,
        'number', v.number, 'title', v.title) order by p.title, v.number, c.key), '[]')
      from event_sections x join sections c on c.id = x.section_id join plans p on p.id = c.plan_id
      left join working_sections w on w.section_id = c.id left join section_versions v on v.id = w.version_id
      where x.event_id = e.id) as sections,
    (select coalesce(json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', p.name) order by p.name_kana), '[]')
      from event_organisers x join organisations o on o.id = x.organisation_id join ${shownProfile} p on true
      where x.event_id = e.id) as organisers,
    (select json_build_object('id', c.id, 'slug', c.slug, 'title', c.title) from consultations c
      where c.id = e.consultation_id) as consultation
    from events e where e.id = ${event}`.execute(db)
  return rows[0] ?? { sections: [], organisers: [], consultation: null }
}

type Choices = { organisers: { id: string; name: string }[]; consultations: { id: string; title: string }[] }

/** The groups that can hold an event, and the newest calls. */
export async function linkChoices(db: Db): Promise<Choices> {
  const { rows } = await sql<Choices>`select
    (select coalesce(json_agg(json_build_object('id', o.id, 'name', p.name) order by p.name_kana), '[]')
      from organisations o join ${shownProfile} p on true where ${isListed}) as organisers,
    (select coalesce(json_agg(json_build_object('id', c.id, 'title', c.title) order by c.opens_at desc), '[]')
      from (select * from consultations order by opens_at desc limit 100) c) as consultations`.execute(db)
  return rows[0] ?? { organisers: [], consultations: [] }
}
