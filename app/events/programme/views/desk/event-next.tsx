import { momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink, Notice } from '#app/ui/parts.tsx'
import type { Step } from '../../desk-event.ts'

type Next = { step: Step; at: string | null }

/** The one thing to do next with an event, or what it waits for. */
export function EventNext({
  slug,
  next,
  because,
  mayEdit,
}: {
  slug: string
  next: Next
  because: string | null
  mayEdit: boolean
}) {
  const { say, lang } = useText()
  const { step, at } = next
  const tone = step === 'cancelled' ? 'warn' : step === 'open' ? 'good' : 'info'
  return (
    <Notice
      tone={tone}
      title={say(`event-writing:desk.step.${step}`, { moment: at ? momentWithReadings(at, lang) : '' })}
    >
      {because && <p lang="ja">{because}</p>}
      {mayEdit && step === 'sessions' && (
        <ButtonLink to={href('/desk/events/:event/sessions/new', { event: slug })}>
          {say('events-desk:session.new')}
        </ButtonLink>
      )}
      {mayEdit && step === 'publish' && (
        <ButtonLink to={href('/desk/events/:event/publication', { event: slug })}>
          {say('events-desk:publication.title')}
        </ButtonLink>
      )}
    </Notice>
  )
}
