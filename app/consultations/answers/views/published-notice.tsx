import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'

/** Nothing of a call changes any more once its result is published. */
export function PublishedNotice() {
  const { say } = useText()
  return (
    <Notice tone="info" title={say('answers:notNow.result')}>
      <p>{say('answers:notNow.next.published')}</p>
    </Notice>
  )
}
