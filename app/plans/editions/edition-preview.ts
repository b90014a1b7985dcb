import { sql } from 'kysely'
import { system } from '#app/journal/journal.ts'
import { Conflict } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { rehearse } from '#db/rehearsal'
import { type Comparison, compareEditions } from './comparison.ts'
import { publishEdition } from './edition.ts'
import { unpublished } from './pending.ts'

/** The text of a plan that has no edition yet, as it stands. */
export type WrittenText = {
  slug: string
  title: Wording
  sections: { number: string; title: Wording; blocks: string[] }[]
}

type Previewed = { comparison: Comparison; text: null } | { comparison: null; text: WrittenText }

/** What publishing now would change; of a plan without an edition the whole text. Nothing is written. */
export function previewEdition(
  db: Db,
  { id, slug, stage, editions }: { id: string; slug: string; stage: string; editions: { label: string }[] },
): Promise<Previewed> {
  return rehearse(db, async (trx): Promise<Previewed> => {
    const last = editions[0]
    if (last && (await unpublished(trx, id)).length === 0) throw new Conflict('plans-desk:refused.nothingNew')
    const { label } = await publishEdition(trx, system, { plan: slug, stage, note: '' })
    if (last) return { comparison: await compareEditions(trx, slug, last.label, label), text: null }
    const { rows } = await sql<WrittenText>`
      select p.slug, ${wording('p.title')} as title,
        (select json_agg(json_build_object('number', v.number, 'title', ${wording('v.title')}, 'blocks',
            (select coalesce(json_agg(bv.plain order by eb.position), '[]') from edition_blocks eb
              join block_versions bv on bv.id = eb.version_id
              where eb.edition_id = es.edition_id and eb.section_id = es.section_id)) order by es.sort)
          from edition_sections es join section_versions v on v.id = es.version_id
          join editions e on e.id = es.edition_id where e.plan_id = p.id) as sections
      from plans p where p.id = ${id}`.execute(trx)
    return { comparison: null, text: rows[0] as WrittenText }
  })
}
