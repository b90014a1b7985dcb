import type { Actor } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import type { Translation } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { changeDraft, requireSame } from './building.ts'
import { carriedWords } from './carried-words.ts'
import { addEntry, changeEntry, findEntry, moveEntry, type Place, removeEntry, setCondition } from './draft.ts'
import { codedOptions, freeKey, type History, keyedRows, type NewOption, type NewRow } from './history.ts'
import { itemsOfQuestion } from './items.ts'
import { type Condition, type Entry, entry, isQuestion, type Questionnaire } from './questionnaire.ts'

type Lists<E> = (E extends { options: unknown } ? { options: NewOption[] } : unknown) &
  (E extends { rows: unknown } ? { rows: NewRow[] } : unknown)
type Written<E> = E extends Entry ? Omit<E, 'key' | 'show' | 'options' | 'rows'> & Lists<E> : never
/** An entry as somebody writes it: without key and condition, new options without codes, new rows without keys. */
export type WrittenEntry = Written<Entry>

type Asked = { survey: string; key: string; was?: string }

const keysIn = ({ pages }: Questionnaire) =>
  new Set(pages.flatMap(({ key, entries }) => [key, ...entries.map((each) => each.key)]))

/** Makes an entry of what was written; codes and keys that exist stay. */
export function completed(written: WrittenEntry, key: string, before: Entry | null, history: History): Entry {
  const known = before && isQuestion(before) ? before : null
  return entry.parse({
    ...written,
    key,
    show: before?.show,
    ...('options' in written ? { options: codedOptions(written.options, known, history, key) } : {}),
    ...('rows' in written ? { rows: keyedRows(written.rows, known, history, key) } : {}),
  })
}

/** What was asked under a key in an earlier wave may come back; something of another kind may not. */
function requireFree(key: string, made: Entry, draft: Questionnaire, history: History): void {
  if (keysIn(draft).has(key)) throw new Invalid('surveys-desk:refused.keyTaken', 'key', { key })
  const earlier = history.get(key)
  const kinds = isQuestion(made) ? itemsOfQuestion(made).map(({ kind }) => kind) : []
  if (earlier && !kinds.every((kind) => earlier.kinds.has(kind))) {
    throw new Invalid('surveys-desk:refused.keyOfEarlier', 'key', { key })
  }
}

/** Adds a question, heading or explanation. Without a key it gets the next that the series never used. */
export function addWritten(
  db: Db,
  actor: Actor,
  input: { survey: string; place: Place; key: string | null; written: WrittenEntry },
) {
  return changeDraft(db, actor, input.survey, (draft, { history }) => {
    const stem = { heading: 'h', explanation: 'e' }[input.written.type as string] ?? 'q'
    const taken = keysIn(draft)
    const key = input.key ?? freeKey(stem, (each) => taken.has(each) || history.has(each))
    const made = completed(input.written, key, null, history)
    requireFree(key, made, draft, history)
    return { draft: addEntry(draft, made, input.place), what: 'added', key }
  })
}

/** Writes an entry anew; `was` is the fingerprint of what its author had before them. */
export function changeWritten(db: Db, actor: Actor, input: Asked & { written: WrittenEntry; fits?: Translation[] }) {
  return changeDraft(db, actor, input.survey, (draft, { history }) => {
    const before = findEntry(draft, input.key)
    requireSame(before, input.was)
    const made = carriedWords(before, completed(input.written, input.key, before ?? null, history), input.fits)
    return { draft: changeEntry(draft, made), what: 'changed', key: input.key }
  })
}

export function removeWritten(db: Db, actor: Actor, input: Asked) {
  return changeDraft(db, actor, input.survey, (draft) => {
    requireSame(findEntry(draft, input.key), input.was)
    return { draft: removeEntry(draft, input.key), what: 'removed', key: input.key }
  })
}

/** Puts an entry elsewhere: before another, or last on a page. */
export function placeWritten(db: Db, actor: Actor, input: Asked & { place: Place }) {
  return changeDraft(db, actor, input.survey, (draft) => {
    const { place, key } = input
    return { draft: moveEntry(draft, key, place), what: 'moved', key }
  })
}

/** When an entry or a page is asked; null: always. */
export function setShown(
  db: Db,
  actor: Actor,
  input: Asked & { show: Condition | null; now: (d: Questionnaire) => unknown },
) {
  return changeDraft(db, actor, input.survey, (draft) => {
    requireSame(input.now(draft), input.was)
    return { draft: setCondition(draft, input.key, input.show), what: 'condition', key: input.key }
  })
}
