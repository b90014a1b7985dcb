import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Prose, StateTag } from '#app/ui/parts.tsx'
import type { ModeratedItem } from '../../moderation-item.ts'
import type { Shown } from '../marks.tsx'
import { TracedText } from './traced-text.tsx'

/** What was sent, unaltered, and the text its author had before them. */
export function ItemToRead({ item }: { item: Shown<ModeratedItem> }) {
  const { say } = useText()
  const { seen, submission } = item
  const part = (field: 'quote' | 'body' | 'reason') => (
    <TracedText text={item[field] ?? ''} traces={item.traces.filter((trace) => trace.field === field)} />
  )
  return (
    <>
      <p className="meta">
        <StateTag kind="moderation" state={item.state} />
        <span lang="ja">{item.section || say('answers:place.whole')}</span>
        <A to={href('/desk/submissions/:submission', { submission: submission.id })}>
          {say('discussion:item.submission', { number: submission.receiptNumber })}
        </A>
        <Moment value={item.receivedAt} />
      </p>
      {item.traces.length > 0 && <p>{say('discussion:item.traced')}</p>}
      <div data-original>
        <h2>{say('discussion:item.original')}</h2>
        {part('body')}
        {item.quote && (
          <>
            <h3>{say('discussion:item.quote')}</h3>
            {part('quote')}
          </>
        )}
        {item.reason && (
          <>
            <h3>{say('discussion:item.reason')}</h3>
            {part('reason')}
          </>
        )}
      </div>
      {seen && (
        <details className="seen">
          <summary>{say('discussion:item.seen')}</summary>
          <Prose html={seen.html} lang="ja" />
        </details>
      )}
    </>
  )
}
