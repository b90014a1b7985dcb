import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import type { Way } from '../../tables.ts'

type Props = {
  event: { slug: string; way: Way; publishedAt: string | null }
  count: number
  people: number
  mayEdit: boolean
}

/** From an event to its applications: how many there are, and what is done with them. */
export function SignupLinks({ event: { slug, way, publishedAt }, count, people, mayEdit }: Props) {
  const { say } = useText()
  return (
    <>
      {count > 0 ? (
        <p>{say('signups:filter.count', { count, people })}</p>
      ) : (
        <Empty title={say('events-desk:signups.none')} />
      )}
      <p className="actions">
        {count > 0 && (
          <ButtonLink to={href('/desk/events/:event/signups', { event: slug })} tone="quiet">
            {say('signups:all')}
          </ButtonLink>
        )}
        {mayEdit && publishedAt && (
          <ButtonLink to={href('/desk/events/:event/signups/new', { event: slug })} tone="quiet">
            {say('signups:entry.title')}
          </ButtonLink>
        )}
        {mayEdit && publishedAt && (
          <ButtonLink to={href('/desk/events/:event/calls', { event: slug })} tone="quiet">
            {say('event-calls:title')}
          </ButtonLink>
        )}
        {mayEdit && way === 'selection' && publishedAt && (
          <ButtonLink to={href('/desk/events/:event/selection', { event: slug })} tone="quiet">
            {say('selection:title')}
          </ButtonLink>
        )}
        {mayEdit && way === 'invitation' && (
          <ButtonLink to={href('/desk/events/:event/invitations', { event: slug })} tone="quiet">
            {say('invitations:title')}
          </ButtonLink>
        )}
      </p>
    </>
  )
}
