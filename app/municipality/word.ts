import { sql } from 'kysely'
import { z } from 'zod'
import { carried, formKey, ticked, version } from '#app/forms/carried.ts'
import { line, message, orNull } from '#app/forms/fields.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { randomKey } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { holdWords, type ListName, rulesOf, type Word } from './word-list.ts'

const check = message('ui:field.check')

const wordFields = {
  label: line({ max: 100, required: 'settings:refused.wordMissing' }),
  labelEasy: line({ max: 300 }),
  labelEn: line({ max: 100 }),
  extraLabel: line({ max: 100 }),
  extraLabelEasy: line({ max: 300 }),
  extraLabelEn: line({ max: 100 }),
  extraRequired: ticked(),
}

export const newWordForm = z.object({ formKey, ...wordFields })
export const wordForm = z.object({ version, ...wordFields })

export const availabilityForm = z.object({
  version,
  open: z.enum(['yes', 'no'], check).transform((typed) => typed === 'yes'),
})

/** The button says where which word goes: `up resident`. */
export const moveForm = z
  .object({ order: carried(10_000), move: carried(70).regex(/^(up|down) [\w-]{1,60}$/, check) })
  .transform(({ order, move }) => {
    const [way, code = ''] = move.split(' ')
    return { order, code, by: way === 'up' ? (-1 as const) : (1 as const) }
  })

type Fields = Omit<z.output<typeof wordForm>, 'version'>

/** A word as its form shows it. */
export function typedWord({ version, label, labelEasy, labelEn, ...extra }: Word) {
  const { extraLabel = '', extraLabelEasy = '', extraLabelEn = '', extraRequired } = extra
  const words = { label, labelEasy, labelEn, extraLabel, extraLabelEasy, extraLabelEn }
  return { ...words, extraRequired: extraRequired ? 'on' : '', version: String(version) }
}

type Columns = Record<string, string | boolean | null>

/** Without its Japanese label the extra field is none, whatever its other languages say. */
function columns(list: ListName, fields: Fields): Columns {
  const { label, labelEasy, labelEn, extraLabel, extraLabelEasy, extraLabelEn, extraRequired } = fields
  const words = { label, label_easy: orNull(labelEasy), label_en: orNull(labelEn) }
  if (list !== 'classes') return words
  const extra = orNull(extraLabel)
  if (!extra && (extraLabelEasy || extraLabelEn)) {
    throw new Invalid('settings:refused.extraMissing', 'extraLabel')
  }
  const inOthers = { extra_label_easy: orNull(extraLabelEasy), extra_label_en: orNull(extraLabelEn) }
  return { ...words, extra_label: extra, ...inOthers, extra_required: extraRequired }
}

function tell(trx: Trx, actor: Actor, list: ListName, verb: string, details: { code?: string; label?: string }) {
  const { kind } = rulesOf(list)
  return record(trx, actor, { verb: `${kind}.${verb}`, about: { kind, id: null }, details, public: true })
}

/** The word among the whole list, all held, as long as it is the one that was seen. */
async function hold(trx: Trx, list: ListName, { code, version }: { code: string; version: number }) {
  const words = await holdWords(trx, list)
  const word = words.find((each) => each.code === code)
  if (!word) throw new NotFound()
  if (word.version !== version) throw new Conflict('settings:refused.changedMeanwhile', undefined, word)
  return { word, words }
}

export function addWord(db: Db, actor: Actor, list: ListName, fields: Fields): Promise<string> {
  return inTransaction(db, async (trx) => {
    const { table, grows } = rulesOf(list)
    if (!grows) throw new NotFound()
    const row = { code: randomKey(), ...columns(list, fields) }
    const names = sql.join(Object.keys(row).map((name) => sql.ref(name)))
    const last = (await holdWords(trx, list)).length
    await sql`insert into ${sql.table(table)} (${names}, sort) values (${sql.join(Object.values(row))}, ${last})`.execute(
      trx,
    )
    await tell(trx, actor, list, 'added', { code: row.code, label: fields.label })
    return row.code
  })
}

export function changeWord(
  db: Db,
  actor: Actor,
  list: ListName,
  { code, version, ...fields }: Fields & { code: string; version: number },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await hold(trx, list, { code, version })
    const set = Object.entries(columns(list, fields)).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
    await sql`update ${sql.table(rulesOf(list).table)} set ${sql.join(set)}, version = version + 1
      where code = ${code}`.execute(trx)
    await tell(trx, actor, list, 'changed', { code, label: fields.label })
  })
}

/** Closes a word to new choices, or offers it again. Nothing that points at it changes. */
export function offerWord(
  db: Db,
  actor: Actor,
  list: ListName,
  { code, version, open }: { code: string; version: number; open: boolean },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { table, grows } = rulesOf(list)
    if (!grows) throw new NotFound()
    const { word, words } = await hold(trx, list, { code, version })
    const others = words.filter((each) => each.code !== code && !each.closedAt)
    if (!open && others.length === 0) throw new Conflict('settings:refused.lastWord')
    await sql`update ${sql.table(table)} set closed_at = ${open ? null : sql`now()`}, version = version + 1
      where code = ${code}`.execute(trx)
    await tell(trx, actor, list, open ? 'reopened' : 'closed', { code, label: word.label })
  })
}

/** The order as a page shows it, so that a move is made in the order that was seen. */
export const orderOf = (words: Pick<Word, 'code'>[]): string => words.map(({ code }) => code).join(' ')

/** Moves a word one place up (-1) or down (1). Closed words take no place between those that are offered. */
export function moveWord(
  db: Db,
  actor: Actor,
  list: ListName,
  { code, by, order }: { code: string; by: -1 | 1; order: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { table, ordered } = rulesOf(list)
    if (!ordered) throw new NotFound()
    const words = await holdWords(trx, list)
    const open = words.filter(({ closedAt }) => !closedAt)
    if (orderOf(open) !== order) throw new Conflict('settings:refused.orderChanged')
    const from = open.findIndex((each) => each.code === code)
    const [word, other] = [open[from], open[from + by]]
    if (!word || !other) throw new Invalid('ui:field.check')
    const moved = open.with(from, other).with(from + by, word)
    const codes = [...moved, ...words.filter(({ closedAt }) => closedAt)].map((each) => each.code)
    await sql`update ${sql.table(table)} w set sort = place - 1
      from unnest(${codes}::text[]) with ordinality as wanted (code, place) where wanted.code = w.code`.execute(trx)
    await tell(trx, actor, list, 'moved', { code, label: word.label })
  })
}
