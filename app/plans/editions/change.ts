import { joined } from '#app/plans/marks/passages.ts'
import { type Difference, difference } from '#app/text/difference.ts'
import { type Answer, type Ask, AskedDifferences } from './asked-differences.ts'
import type { ToldChange } from './mark-change.ts'
import { isUnchanged, type TextChange, textChange } from './text-change.ts'
import { passagesIn, type Told } from './told.ts'

/** What is told beside a text; `typed`: only how it was typed differs, to the reader it is the same. */
export type FieldKind = 'kind' | 'source' | 'caption' | 'alt' | 'file' | 'department' | 'goals' | 'terms' | 'typed'

/** Everything that differs between what was told and what is told now. */
export type Change = {
  body: TextChange
  /** Null where they are the same, or where all of it came or went. */
  easy: TextChange | null
  en: TextChange | null
  fields: ToldChange<FieldKind>[]
}

const always = ['source', 'caption'] as const
const whereBoth = ['alt', 'file', 'department', 'goals', 'terms'] as const

const textOf = (all: Told[], name: (typeof always)[number] | (typeof whereBoth)[number]) =>
  all.flatMap((told) => told[name] ?? []).join('\n')

function fieldsOf(before: Told[], after: Told[], ask: Ask): { kind: FieldKind; answer: Answer }[] {
  const isOnBoth = before.length > 0 && after.length > 0
  const names = isOnBoth ? [...always, ...whereBoth] : always
  const fields = names.flatMap((kind): { kind: FieldKind; answer: Answer }[] => {
    const [was, is] = [textOf(before, kind), textOf(after, kind)]
    return was === is ? [] : [{ kind, answer: ask(was, is) }]
  })
  const [one, other] = [before[0], after[0]]
  const isForm = before.length === 1 && after.length === 1 && one && other && one.kind !== other.kind
  const replaced = (): Difference[] => [
    { kind: 'removed', text: one?.kind ?? '' },
    { kind: 'added', text: other?.kind ?? '' },
  ]
  return isForm ? [{ kind: 'kind', answer: replaced }, ...fields] : fields
}

function changeOf(before: Told[], after: Told[], ask: Ask): () => Change {
  const isOnBoth = before.length > 0 && after.length > 0
  const text = (language: 'body' | 'easy' | 'en') => {
    const [was, is] = [before, after].map((all) => joined(all.flatMap((told) => passagesIn(told, language))))
    return textChange(was ?? [], is ?? [], ask)
  }
  const [body, easy, en] = [text('body'), isOnBoth ? text('easy') : null, isOnBoth ? text('en') : null]
  const fields = fieldsOf(before, after, ask)
  const typed = (all: Told[]) =>
    all
      .flatMap((told) => [told.body, told.easy, told.en])
      .filter(Boolean)
      .join('\n')
  const changed = (found: TextChange | undefined) => (found && !isUnchanged(found) ? found : null)
  return () => {
    const change: Change = {
      body: body(),
      easy: changed(easy?.()),
      en: changed(en?.()),
      fields: fields.map(({ kind, answer }) => ({ kind, on: '', parts: answer(), isOurs: kind === 'kind' })),
    }
    if (!isOnBoth || !isSame(change) || typed(before) === typed(after)) return change
    const parts = difference(typed(before), typed(after))
    return { ...change, fields: [{ kind: 'typed', on: '', parts, isOurs: false }] }
  }
}

/** Whether a reader sees nothing of it. */
export const isSame = ({ body, easy, en, fields }: Change): boolean =>
  isUnchanged(body) && !easy && !en && fields.length === 0

/** The changes of many texts, found together. */
export async function changesOf(all: { before: Told[]; after: Told[] }[]): Promise<Change[]> {
  const asked = new AskedDifferences()
  const changes = all.map(({ before, after }) => changeOf(before, after, asked.ask))
  await asked.find()
  return changes.map((change) => change())
}

/** Each with its change instead of both texts. */
export async function withChanges<T extends { before: Told[]; after: Told[] }>(all: T[]) {
  const changes = await changesOf(all)
  return all.map(({ before: _, after: __, ...each }, at) => ({ ...each, change: changes[at] ?? empty }))
}

export const empty: Change = { body: { passages: [], marks: [] }, easy: null, en: null, fields: [] }
