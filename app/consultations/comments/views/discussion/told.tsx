import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'

/** Said before somebody writes, before they send and after: others will read it. */
export function DiscussionTold({ sent = false }: { sent?: boolean }) {
  const { say } = useText()
  return (
    <Notice tone="info" title={say('discussion:told.title')}>
      <p>{say(sent ? 'discussion:told.receipt' : 'discussion:told.text')}</p>
    </Notice>
  )
}
