import { useText } from '#app/ui/language.tsx'
import { Difference } from '#app/ui/parts.tsx'
import type { Change } from '../change.ts'
import type { ToldChange } from '../mark-change.ts'
import type { TextChange } from '../text-change.ts'
import { ChangedTable } from './changed-table.tsx'
import { useOriginal } from './names.tsx'
import { partsOn, type Side } from './side.tsx'

/** A change: its text, its tables, and below what letters do not tell, each by its name. Without a side, old and new in one. */
export function ChangeText({ change, side }: { change: Change; side?: Side }) {
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
      <Told all={[...body.marks, ...fields]} side={side} />
      {easy && <InLanguage change={easy} side={side} label="plans:change.easy" lang={original} isOpen={isSameText} />}
      {en && <InLanguage change={en} side={side} label="plans:change.en" lang="en" isOpen={isSameText} />}
    </>
  )
}

/** What changed of a heading beside its name. */
export function HeadingChange({ change: { easy, en, fields } }: { change: Change }) {
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
  label: 'plans:change.easy' | 'plans:change.en'
  lang?: string
  isOpen: boolean
}) {
  const { say } = useText()
  const isEmpty = change.passages.every(({ parts, table }) => !table && partsOn(parts, side).length === 0)
  return (
    <details className="change-language" open={isOpen}>
      <summary>{say(label)}</summary>
      {isEmpty ? (
        <p>{say('plans:change.none')}</p>
      ) : (
        <div lang={lang}>
          <Passages change={change} side={side} />
        </div>
      )}
      <Told all={change.marks} side={side} />
    </details>
  )
}

/** Where there was none, or is none now, that is said. */
function Told({ all, side }: { all: ToldChange<string>[]; side?: Side }) {
  const { t, say } = useText()
  const original = useOriginal()
  if (all.length === 0) return null
  return (
    <ul className="told-changes">
      {all.map(({ kind, on, parts, isOurs }, at) => {
        const own = partsOn(parts, side).map((part) =>
          isOurs ? { ...part, text: t(`plans:change.value.${part.text}`) } : part,
        )
        const isOnly = (what: string) => parts.every((part) => part.kind === what)
        const lang = isOurs ? undefined : original
        return (
          <li key={at}>
            <span className="told-name">{say(`plans:change.${kind}`)}</span>{' '}
            {on && <span lang={original}>{`「${on}」`}</span>} {!side && isOnly('added') && say('plans:change.none')}{' '}
            {own.length > 0 ? (
              <span lang={lang}>
                <Difference parts={own} />
              </span>
            ) : (
              say('plans:change.none')
            )}{' '}
            {!side && isOnly('removed') && say('plans:change.none')}
          </li>
        )
      })}
    </ul>
  )
}
