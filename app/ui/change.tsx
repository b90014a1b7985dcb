import type { ReactNode } from 'react'
import { ChangedTable, type TableChange } from './changed-table.tsx'
import { Difference, type DifferencePart, partsOn, type Side } from './difference.tsx'
import { useText } from './language.tsx'

type Told = { kind: string; on: string; parts: DifferencePart[]; isOurs: boolean }
type TextChange = {
  passages: ({ parts: DifferencePart[]; table: null } | { parts: null; table: TableChange })[]
  marks: Told[]
}
/** What differs between two wordings, as the parts find it. */
export type ShownChange = { body: TextChange; easy: TextChange | null; en: TextChange | null; fields: Told[] }

/** The tag of text that stands in Japanese on an English page. */
const useOriginal = () => (useText().lang === 'en' ? 'ja' : undefined)

/** A change in short, under an answer; children say where it is and lead to the revision. */
export function Change({ change, children }: { change: ShownChange; children?: ReactNode }) {
  return (
    <div className="change">
      <ChangeText change={change} />
      {children && <div className="change-source">{children}</div>}
    </div>
  )
}

/** A change: its text, its tables, and below what letters do not tell, each by its name. Without a side, old and new in one. */
export function ChangeText({ change, side }: { change: ShownChange; side?: Side }) {
  const original = useOriginal()
  const { body, easy, en, fields } = change
  const isSameText = body.passages.every(
    ({ parts, table }) => table?.isSame ?? parts?.every(({ kind }) => kind === 'same'),
  )
  return (
    <>
      <div lang={original}>
        <Passages change={body} side={side} />
      </div>
      <ToldChanges all={[...body.marks, ...fields]} side={side} />
      {easy && <InLanguage change={easy} side={side} label="ui:change.easy" lang={original} isOpen={isSameText} />}
      {en && <InLanguage change={en} side={side} label="ui:change.en" lang="en" isOpen={isSameText} />}
    </>
  )
}

/** What changed of a heading beside its name. */
export function HeadingChange({ change: { easy, en, fields } }: { change: ShownChange }) {
  return <ChangeText change={{ body: { passages: [], marks: [] }, easy, en, fields }} />
}

function Passages({ change, side }: { change: TextChange; side?: Side }) {
  return change.passages.map(({ parts, table }, at) => {
    if (table) return <ChangedTable key={at} table={table} side={side} />
    const own = partsOn(parts, side)
    return own.length > 0 ? (
      <p key={at}>
        <Difference parts={own} />
      </p>
    ) : null
  })
}

/** Folded where the text itself changed: it says the same in another language. */
function InLanguage({
  change,
  side,
  label,
  lang,
  isOpen,
}: {
  change: TextChange
  side?: Side
  label: 'ui:change.easy' | 'ui:change.en'
  lang?: string
  isOpen: boolean
}) {
  const { say } = useText()
  const isEmpty = change.passages.every(({ parts, table }) => !table && partsOn(parts, side).length === 0)
  return (
    <details className="change-language" open={isOpen}>
      <summary>{say(label)}</summary>
      {isEmpty ? (
        <p>{say('ui:change.none')}</p>
      ) : (
        <div lang={lang}>
          <Passages change={change} side={side} />
        </div>
      )}
      <ToldChanges all={change.marks} side={side} />
    </details>
  )
}

/** Where there was none, or is none now, that is said. */
function ToldChanges({ all, side }: { all: Told[]; side?: Side }) {
  const { t, say } = useText()
  const original = useOriginal()
  if (all.length === 0) return null
  return (
    <ul className="told-changes">
      {all.map(({ kind, on, parts, isOurs }, at) => {
        const own = partsOn(parts, side).map((part) =>
          isOurs ? { ...part, text: t(`ui:change.value.${part.text}`) } : part,
        )
        const isOnly = (what: string) => parts.every((part) => part.kind === what)
        const lang = isOurs ? undefined : original
        return (
          <li key={at}>
            <span className="told-name">{say(`ui:change.${kind}`)}</span>{' '}
            {on && <span lang={original}>{`「${on}」`}</span>} {!side && isOnly('added') && say('ui:change.none')}{' '}
            {own.length > 0 ? (
              <span lang={lang}>
                <Difference parts={own} />
              </span>
            ) : (
              say('ui:change.none')
            )}{' '}
            {!side && isOnly('removed') && say('ui:change.none')}
          </li>
        )
      })}
    </ul>
  )
}
