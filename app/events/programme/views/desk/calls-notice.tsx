import { href } from '#app/href.ts'
import { Until } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'

/** That somebody has to be called, and by when the first of them. */
export function CallsNotice({ slug, calls }: { slug: string; calls: { until: string | null }[] }) {
  const { say } = useText()
  const until = calls[0]?.until
  if (calls.length === 0) return null
  return (
    <Notice tone="warn">
      <p>
        <A to={href('/desk/events/:event/calls', { event: slug })}>
          {say('event-calls:link', { count: calls.length })}
        </A>
      </p>
      {until && (
        <p>
          {say('event-calls:first')} <Until value={until} />
        </p>
      )}
    </Notice>
  )
}
