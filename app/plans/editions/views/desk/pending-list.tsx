import { href } from '#app/href.ts'
import type { CauseKind, RevisionKind } from '#app/plans/writing/tables.ts'
import { heading, revisionLabel } from '#app/plans/writing/views/desk/desk-labels.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Difference, type DifferencePart, Tag } from '#app/ui/parts.tsx'
import { NewSince } from '#app/ui/since-seen.tsx'

export type PendingItem = {
  number: number
  kind: RevisionKind
  reason: string
  section: string
  block: string | null
  place: { number: string; title: string } | null
  fromPlace: { number: string; title: string } | null
  parts: { body: DifferencePart[] | null; easy: DifferencePart[] | null; en: DifferencePart[] | null; other: boolean }
  /** The new paragraphs of a split, the one a merge took in. */
  others: { key: string; plain: string }[]
  causes: { kind: CauseKind; note: string; summary: string | null }[]
  /** Not shown yet when the form was made that came back. */
  isNew?: boolean
  madeBy: string | null
  madeAt: string
}

/** What the next edition will change, in its order: place, difference, reason, causes; headings at the level given. */
export function PendingList({
  items,
  plan,
  level: Heading = 'h2',
  date,
}: {
  items: PendingItem[]
  plan: string
  level?: 'h2' | 'h3'
  date: (at: string) => string
}) {
  const { say } = useText()
  return (
    <ol className="entries">
      {items.map((item) => (
        <li key={item.number} id={revisionLabel(item.number)}>
          <Heading>
            {revisionLabel(item.number)} <Tag>{say(`plans:kind.${item.kind}`)}</Tag>
            {item.isNew && <NewSince />}
          </Heading>
          <p className="meta">
            <A
              to={`${href('/desk/plans/:plan/sections/:section', { plan, section: item.section })}${item.block ? `#${item.block}` : ''}`}
            >
              {item.place ? heading(item.place) : item.section}
            </A>
            {item.fromPlace && <span>{say('plans-desk:pending.from', { place: heading(item.fromPlace) })}</span>}
            {item.madeBy && <span>{item.madeBy}</span>}
            <span>{date(item.madeAt)}</span>
          </p>
          <Parts item={item} />
          <p>
            <b>{say('plans-desk:pending.reason')}</b> {item.reason}
          </p>
          <Causes causes={item.causes} />
        </li>
      ))}
    </ol>
  )
}

function Parts({ item: { parts, others, kind } }: { item: PendingItem }) {
  const { say } = useText()
  if (!parts.body && !parts.easy && !parts.en && !parts.other && others.length === 0) return null
  return (
    <div className="change">
      {parts.body && (
        <p>
          <Difference parts={parts.body} />
        </p>
      )}
      {parts.easy && (
        <p>
          <small>{say('plans-desk:block.easy')}</small> <Difference parts={parts.easy} />
        </p>
      )}
      {parts.en && (
        <p lang="en">
          <Difference parts={parts.en} />
        </p>
      )}
      {others.map(({ key, plain }) => (
        <p key={key}>
          <small>{say(kind === 'split' ? 'plans-desk:pending.newBlock' : 'plans-desk:pending.takenIn')}</small> {plain}
        </p>
      ))}
      {parts.other && <p className="hint">{say('plans-desk:pending.other')}</p>}
    </div>
  )
}

function Causes({ causes }: { causes: PendingItem['causes'] }) {
  const { say } = useText()
  return (
    <p>
      <b>{say('plans-desk:pending.causes')}</b>{' '}
      {causes.map(({ kind, note, summary }, at) => (
        <span key={at} className="cause">
          {say(`plans:cause.kind.${kind}`)}
          {(note || summary) && (
            <>
              {' '}
              （<Written ja={summary ?? note} />）
            </>
          )}
        </span>
      ))}
    </p>
  )
}
