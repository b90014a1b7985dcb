import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'

type State = 'draft' | 'announced' | 'open' | 'closed' | 'answered'

/** What can be done with a call now; the one thing that comes next is the only filled button. */
export function CallActions({ call, mayEdit }: { call: { slug: string; state: State }; mayEdit: boolean }) {
  const { say } = useText()
  const { slug, state } = call
  const isDraft = state === 'draft'
  const isRunning = state === 'announced' || state === 'open'
  return (
    <p className="actions">
      {isDraft && mayEdit && (
        <ButtonLink to={href('/desk/consultations/:consultation/notice', { consultation: slug })}>
          {say('consultations:desk.call.notice')}
        </ButtonLink>
      )}
      {state === 'closed' && mayEdit && (
        <ButtonLink to={href('/desk/consultations/:consultation/publication', { consultation: slug })}>
          {say('consultations:desk.call.result')}
        </ButtonLink>
      )}
      {!isDraft && state !== 'announced' && (
        <ButtonLink to={href('/desk/submissions', { consultation: slug })} tone={state === 'open' ? 'main' : 'quiet'}>
          {say('consultations:desk.call.inbox')}
        </ButtonLink>
      )}
      {mayEdit && state !== 'answered' && (
        <ButtonLink to={href('/desk/consultations/:consultation/details', { consultation: slug })} tone="quiet">
          {say(isDraft ? 'consultations:desk.call.edit' : 'consultations:desk.call.places')}
        </ButtonLink>
      )}
      {mayEdit && isRunning && (
        <ButtonLink to={href('/desk/consultations/:consultation/extension', { consultation: slug })} tone="quiet">
          {say('consultations:desk.call.extend')}
        </ButtonLink>
      )}
      {!isDraft && (
        <ButtonLink to={href('/consultations/:consultation', { consultation: slug })} tone="quiet">
          {say('consultations:desk.call.public')}
        </ButtonLink>
      )}
    </p>
  )
}
