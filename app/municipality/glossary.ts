import { sql } from 'kysely'
import { z } from 'zod'
import { formKey, version } from '#app/forms/carried.ts'
import { line, orNull, text } from '#app/forms/fields.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'

const termFields = {
  term: line({ max: 60, required: 'settings:refused.termMissing' }),
  reading: line({ max: 120, required: 'settings:refused.kanaMissing' }),
  meaning: text({ max: 1000, required: 'settings:refused.meaningMissing' }),
  meaningEasy: text({ max: 2000 }),
  meaningEn: text({ max: 2000 }),
}

export const newTermForm = z.object({ formKey, ...termFields })
export const termForm = z.object({ version, ...termFields })

type Fields = Omit<z.output<typeof termForm>, 'version'>
type Seen = { id: string; version: number }
export type TermUse = {
  plan: string
  planTitle: string
  key: string
  number: string
  title: string
  /** The newest edition that explains it. */
  edition: string | null
  /** In the text the desk writes on. */
  working: boolean
}

const columns = ({ meaningEasy, meaningEn, ...fields }: Fields) => ({
  ...fields,
  meaningEasy: orNull(meaningEasy),
  meaningEn: orNull(meaningEn),
})

const isWorking = sql`exists (select from working_sections where version_id = v.id)`
const isPublished = sql`exists (select from edition_sections where version_id = v.id)`
const isShown = sql<boolean>`(${isWorking} or ${isPublished})`

/** All terms by their reading, closed ones last, with the number of sections that explain them. */
export function allTerms(db: Db) {
  return db
    .selectFrom('glossaryTerms')
    .select(['id', 'term', 'reading', 'meaning', 'meaningEasy', 'meaningEn', 'translatedFrom', 'closedAt'])
    .select(
      sql<number>`(select count(distinct v.section_id)::int from section_versions v
        where v.terms @> array[glossary_terms.id] and ${isShown})`.as('sections'),
    )
    .orderBy(sql`closed_at is not null`)
    .orderBy('reading')
    .execute()
}

export async function findTerm(db: Db, id: string | undefined) {
  if (!isId(id)) throw new NotFound()
  const term = await db.selectFrom('glossaryTerms').selectAll().where('id', '=', id).executeTakeFirst()
  if (!term) throw new NotFound()
  return { ...term, uses: await usesOf(db, id) }
}

/** Sections whose text, published or being written, explains the term. */
async function usesOf(db: Db, id: string): Promise<TermUse[]> {
  const { rows } = await sql<TermUse>`
    select p.slug as plan, p.title as plan_title, s.key,
      (array_agg(v.number order by v.id desc))[1] as number, (array_agg(v.title order by v.id desc))[1] as title,
      bool_or(${isWorking}) as working,
      (select e.label from edition_sections here join editions e on e.id = here.edition_id
        join section_versions there on there.id = here.version_id
        where here.section_id = s.id and there.terms @> array[${id}::uuid]
        order by e.number desc, e.minor desc limit 1) as edition
    from section_versions v join sections s on s.id = v.section_id join plans p on p.id = s.plan_id
    where v.terms @> array[${id}::uuid] and ${isShown}
    group by p.slug, p.title, s.key, s.id order by p.slug, s.id`.execute(db)
  return rows
}

function tell(trx: Trx, actor: Actor, verb: string, { id, term }: { id: string; term: string }) {
  return record(trx, actor, {
    verb: `term.${verb}`,
    about: { kind: 'term', id },
    details: { label: term },
    public: true,
  })
}

/** The term as long as it is the one that was seen; sections that choose it in this moment wait, or are waited for. */
async function hold(trx: Trx, { id, version }: Seen) {
  if (!isId(id)) throw new NotFound()
  await sql`lock table glossary_terms in share row exclusive mode`.execute(trx)
  const term = await trx.selectFrom('glossaryTerms').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!term) throw new NotFound()
  if (term.version !== version) throw new Conflict('settings:refused.changedMeanwhile', undefined, term)
  return term
}

async function refuseDouble(trx: Trx, { id, term }: { id: string; term: string }): Promise<void> {
  const other = await trx
    .selectFrom('glossaryTerms')
    .select('id')
    .where('term', '=', term)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) throw new Invalid('settings:refused.termThere', 'term')
}

export function addTerm(db: Db, actor: Actor, fields: Fields): Promise<string> {
  return inTransaction(db, async (trx) => {
    const row = { id: newId(), ...columns(fields) }
    await sql`lock table glossary_terms in share row exclusive mode`.execute(trx)
    await refuseDouble(trx, row)
    await trx.insertInto('glossaryTerms').values(row).execute()
    await tell(trx, actor, 'added', row)
    return row.id
  })
}

export function changeTerm(db: Db, actor: Actor, { id, version, ...fields }: Fields & Seen): Promise<void> {
  return inTransaction(db, async (trx) => {
    await hold(trx, { id, version })
    await refuseDouble(trx, { id, term: fields.term })
    await trx
      .updateTable('glossaryTerms')
      .set({ ...columns(fields), version: version + 1 })
      .where('id', '=', id)
      .execute()
    await tell(trx, actor, 'changed', { id, term: fields.term })
  })
}

/** Closes a term to sections that do not explain it yet, or offers it again; those that do keep it. */
export function offerTerm(db: Db, actor: Actor, { open, ...seen }: Seen & { open: boolean }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const term = await hold(trx, seen)
    const closedAt = open ? null : new Date()
    await trx
      .updateTable('glossaryTerms')
      .set({ closedAt, version: term.version + 1 })
      .where('id', '=', term.id)
      .execute()
    await tell(trx, actor, open ? 'reopened' : 'closed', term)
  })
}

/** Only a term that no text explains goes away for good. */
export function removeTerm(db: Db, actor: Actor, seen: Seen): Promise<void> {
  return inTransaction(db, async (trx) => {
    const term = await hold(trx, seen)
    const uses = await usesOf(trx, term.id)
    if (uses.length) throw new Conflict('settings:refused.termUsed', { count: uses.length })
    await trx.deleteFrom('glossaryTerms').where('id', '=', term.id).execute()
    await tell(trx, actor, 'removed', term)
  })
}

export function typedTerm({
  version,
  term,
  reading,
  meaning,
  meaningEasy,
  meaningEn,
}: Awaited<ReturnType<typeof findTerm>>) {
  return { version: String(version), term, reading, meaning, meaningEasy, meaningEn }
}
