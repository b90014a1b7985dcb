import { sql } from 'kysely'
import { type Actor, record, signer } from '#app/journal/journal.ts'
import { once } from '#app/journal/once.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import type { Db, Trx } from '#db/connection'
import { searchPersons } from './person-search.ts'
import { contactsIn } from './person-traces.ts'
import type { ModerationState, PublicWording, RedactedFor } from './tables.ts'
import { readable, wordingOf } from './wording.ts'

/** A text by the number of the decision that was seen: 0 where there was none. */
export type Chosen = { item: string; number: number }
export type Decision = {
  /** Slug. */
  consultation: string
  items: Chosen[]
  decision: ModerationState
  /** All others of the call with the very same words that stand where the chosen ones do. */
  alike?: boolean
  /** Passages that are taken out of what is shown, each as it stands in the text. */
  hide?: string[]
  redactedFor?: RedactedFor | null
  reason?: string
  /** Somebody looked at what the search for names found, and holds that it may be read by all. */
  confirmedNames?: boolean
  formKey: string
}

type Held = {
  itemId: string
  number: number
  state: ModerationState
  gone: boolean
}

const verbs = { shown: 'discussion.shown', held: 'discussion.held', waiting: 'discussion.recalled' } as const

/**
 * Shows texts of an open discussion to everybody, holds them back, or takes an earlier decision back. Nothing is shown
 * without this; each decision stays in the records. Returns how many texts it was about.
 */
export async function moderate(db: Db, actor: Actor, input: Decision): Promise<number> {
  const decided = await once(db, input.formKey, (trx) => decide(trx, actor, input))
  return Number(decided)
}

async function decide(trx: Trx, actor: Actor, input: Decision): Promise<string> {
  const by = signer(actor)
  const call = await discussionOf(trx, input.consultation)
  checkInput(input)
  const held = await holdTexts(trx, call, input)
  const shown = input.decision === 'shown'
  const hide = shown ? (input.hide ?? []) : []
  const wordings = shown ? await wordingsOf(trx, input.items, hide) : new Map<string, PublicWording>()
  const checked = shown ? await checkPersons(trx, call, wordings, input.confirmedNames ?? false) : undefined
  const redactedFor = hide.length > 0 ? (input.redactedFor ?? null) : null
  const each = JSON.stringify([...wordings].map(([hash, wording]) => ({ hash, wording })))
  await sql`
    insert into moderations (id, item_id, number, decision, reason, wording, hidden, redacted_for, made_by)
    select gen_random_uuid(), d.item_id, d.number + 1, ${input.decision}, ${input.reason?.trim() || null}, w.wording,
      ${hide}::text[], ${redactedFor}, ${by}
    from discussed_items d
    left join json_to_recordset(${each}::text::json) as w(hash text, wording jsonb) on w.hash = d.text_hash
    where d.item_id = any(${held.map(({ itemId }) => itemId)}::uuid[])`.execute(trx)
  await record(trx, actor, {
    verb: verbs[input.decision],
    about: { kind: 'item', id: held[0]?.itemId ?? null },
    details: {
      ...{ consultation: call, texts: held.length, items: held.slice(0, 100).map(({ itemId }) => itemId) },
      ...(checked && { submissions: checked.submissions, found: checked.found, redacted: hide.length }),
    },
    public: shown || held.some(({ state }) => state === 'shown'),
  })
  return String(held.length)
}

async function discussionOf(trx: Trx, slug: string): Promise<string> {
  const call = await trx
    .selectFrom('consultations')
    .innerJoin('notices', 'notices.consultationId', 'consultations.id')
    .select('consultations.id')
    .where('slug', '=', slug)
    .where('openDiscussion', '=', true)
    .executeTakeFirst()
  if (!call) throw new NotFound()
  return call.id
}

function checkInput({ items, decision, hide = [], redactedFor, reason = '' }: Decision): void {
  if (items.length === 0) throw new Invalid('discussion:refused.nothingChosen', 'items')
  if (decision === 'held' && isBlank(reason)) throw new Invalid('discussion:refused.reasonMissing', 'reason')
  if (decision !== 'shown' || hide.length === 0) return
  if (!redactedFor) throw new Invalid('discussion:refused.redactedForMissing', 'redactedFor')
  if (redactedFor === 'other' && isBlank(reason)) throw new Invalid('discussion:refused.reasonMissing', 'reason')
}

/** Locks the texts in the order of their ids: two who decide at once come one after the other, and never in a circle. */
async function holdTexts(trx: Trx, call: string, { items, decision, alike = false }: Decision): Promise<Held[]> {
  const ids = items.map(({ item }) => item)
  const { rows } = await sql<Held>`
    select d.item_id, d.number, d.state, d.gone from discussed_items d
    where d.consultation_id = ${call} and (d.item_id = any(${ids}::uuid[]) or (${alike} and not d.gone
      and (d.text_hash, d.state) in (select text_hash, state from discussed_items where item_id = any(${ids}::uuid[]))))
    order by d.item_id for update`.execute(trx)
  const chosen = rows.filter(({ itemId }) => ids.includes(itemId))
  if (chosen.length < new Set(ids).size) throw new NotFound()
  if (chosen.some(({ gone }) => gone)) throw new Conflict('discussion:refused.gone')
  const seen = new Map(items.map(({ item, number }) => [item, number]))
  if (chosen.some(({ itemId, number }) => seen.get(itemId) !== number)) {
    throw new Conflict('discussion:refused.decidedMeanwhile')
  }
  if (decision === 'waiting' && chosen.some(({ state }) => state === 'waiting')) {
    throw new Invalid('discussion:refused.waitsAlready', 'decision')
  }
  return rows.filter(({ gone }) => !gone)
}

/** What is shown of the chosen texts, and so of all with the very same words. */
async function wordingsOf(trx: Trx, items: Chosen[], hide: string[]): Promise<Map<string, PublicWording>> {
  const texts = await trx
    .selectFrom('discussedItems as d')
    .innerJoin('submissionItems as i', 'i.id', 'd.itemId')
    .select(['d.textHash', 'i.quote', 'i.body', 'i.reason'])
    .where(
      'd.itemId',
      'in',
      items.map(({ item }) => item),
    )
    .execute()
  return new Map(texts.map((text) => [text.textHash, wordingOf(text, hide)]))
}

/** R3, before anything is shown: who sent something to this call, and anybody's phone or mail. A person may confirm. */
async function checkPersons(trx: Trx, call: string, wordings: Map<string, PublicWording>, confirmed: boolean) {
  const texts = [...wordings].map(([id, wording]) => ({ id, text: readable(wording) }))
  const { submissions, found } = await searchPersons(trx, call, texts)
  const matches = new Set([...found.map(({ match }) => match), ...texts.flatMap(({ text }) => contactsIn(text))])
  if (matches.size > 0 && !confirmed) {
    const what = [...matches].slice(0, 5).join('\u3001')
    throw new Conflict('discussion:refused.names', { what }, { names: true }, 'confirmedNames')
  }
  return { submissions, found: matches.size }
}
