import { sql } from 'kysely'
import { href } from '#app/href.ts'
import { isListed, shownProfile } from '#app/organisations/groups/listed.ts'
import { wordingOf } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { insertEntries } from './entry.ts'

type Listed = {
  slug: string
  name: string
  nameKana: string
  nameEasy: string | null
  nameEn: string | null
  purpose: string
  activities: string
  shownAt: Date
  news: string[]
}

/** Makes what can be found of a group anew: its public profile without any contact, and its news. */
export async function rebuildOrganisation(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('searchEntries').where('organisationId', '=', id).execute()
  const { rows } = await sql<Listed>`
    select o.slug, p.name, p.name_kana, p.name_easy, p.name_en, p.purpose, p.activities, p.shown_at,
      (select coalesce(json_agg(n.title || E'\n' || n.body order by n.made_at desc), '[]') from (select * from
        organisation_news where organisation_id = o.id and withdrawn_at is null order by made_at desc limit 50) n) as news
    from organisations o join ${shownProfile} p on true where o.id = ${id} and ${isListed}`.execute(trx)
  const [found] = rows
  if (!found) return
  await insertEntries(trx, [
    {
      ...{ kind: 'organisation', planId: null, consultationId: null, organisationId: id },
      path: href('/groups/:group', { group: found.slug }),
      title: wordingOf(found, 'name'),
      body: { ja: [found.purpose, found.activities, ...found.news, found.nameKana].join('\n') },
      on: found.shownAt,
    },
  ])
}
