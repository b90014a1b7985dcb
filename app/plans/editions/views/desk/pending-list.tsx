import { href } from '#app/href.ts'
import type { CauseKind, RevisionKind } from '#app/plans/writing/tables.ts'
import { heading, revisionLabel } from '#app/plans/writing/views/desk/desk-labels.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { ChangeText, Tag } from '#app/ui/parts.tsx'
import { NewSince } from '#app/ui/since-seen.tsx'
import type { Change } from '../../change.ts'

export type PendingItem = {
  number: number
  kind: RevisionKind
  reason: string
  section: string
  block: string | null
  place: { number: string; title: string } | null
  fromPlace: { number: string; title: string } | null
  /** Null where no text differs. */
  change: Change | null
  /** The new paragraphs of a split, the one a merge took in. */
  others: { key: string; plain: string }[]
  causes: { kind: CauseKind; note: string; summary: string | null }[]
  /** Whether it will have changed nothing by the next edition. */
  isIdle?: boolean
  mayTakeBack?: boolean
  /** Of one that no edition will publish: why, by whom and when. */
  ending?: 'withdrawn' | 'no_effect'
  endReason?: string
  endedBy?: string | null
  endedAt?: string
  edition?: string | null
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
            {revisionLabel(item.number)} <Tag>{say(`plans:kind.${item.kind}`)}</Tag>{' '}
            {item.isIdle && <Tag>{say('plans-desk:pending.idle')}</Tag>}{' '}
            {item.ending && <Tag>{say(`plans-desk:ended.${item.ending}`)}</Tag>}
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
          <Texts item={item} />
          <p>
            <b>{say('plans-desk:pending.reason')}</b> {item.reason}
          </p>
          <Causes causes={item.causes} />
          {item.isIdle && <p className="hint">{say('plans-desk:pending.idleHint')}</p>}
          <Ending item={item} date={date} />
          {item.mayTakeBack && (
            <p>
              <A to={href('/desk/plans/:plan/revisions/:number/withdrawal', { plan, number: item.number })}>
                {say('plans-desk:pending.takeBack')}
              </A>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Texts({ item: { change, others, kind } }: { item: PendingItem }) {
  const { say } = useText()
  if (!change && others.length === 0) return null
  return (
    <div className="change">
      {change && <ChangeText change={change} />}
      {others.map(({ key, plain }) => (
        <p key={key}>
          <small>{say(kind === 'split' ? 'plans-desk:pending.newBlock' : 'plans-desk:pending.takenIn')}</small> {plain}
        </p>
      ))}
    </div>
  )
}

function Ending({ item, date }: { item: PendingItem; date: (at: string) => string }) {
  const { say } = useText()
  if (!item.ending) return null
  if (item.ending === 'no_effect')
    return <p className="hint">{say('plans-desk:ended.leftOut', { label: item.edition ?? '' })}</p>
  return (
    <p>
      <b>{say('plans-desk:ended.reason')}</b> <span lang="ja">{item.endReason}</span>{' '}
      <small>
        {item.endedBy} {item.endedAt && date(item.endedAt)}
      </small>
    </p>
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
