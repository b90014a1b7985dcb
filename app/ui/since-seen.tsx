import { useText } from './language.tsx'
import { Notice, Tag } from './parts.tsx'

export type Since = { fresh: number; gone: number }

/** What differs from what a page had shown when its form was sent: said above the list, whose new lines bear a mark. */
export function SinceSeen({ since }: { since: Since | null }) {
  const { say } = useText()
  if (!since) return null
  return (
    <Notice tone="warn" title={say('ui:seen.title')}>
      <ul>
        {since.fresh > 0 && <li>{say('ui:seen.fresh', { count: since.fresh })}</li>}
        {since.gone > 0 && <li>{say('ui:seen.gone', { count: since.gone })}</li>}
        {since.fresh + since.gone === 0 && <li>{say('ui:seen.rest')}</li>}
      </ul>
    </Notice>
  )
}

/** The mark of a line that is new since then. */
export function NewSince() {
  const { say } = useText()
  return (
    <>
      {' '}
      <Tag tone="act">{say('ui:seen.mark')}</Tag>
    </>
  )
}
