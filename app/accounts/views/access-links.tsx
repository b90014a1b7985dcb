import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'

/** What gives somebody of the staff a way in, or takes it. */
export function AccessLinks({ id, state }: { id: string; state: string }) {
  const { say } = useText()
  return (
    <p className="actions">
      {state === 'disabled' ? (
        <ButtonLink to={href('/desk/staff/:member/enabling', { member: id })} tone="quiet">
          {say('accounts:enabling.title')}
        </ButtonLink>
      ) : (
        <>
          <ButtonLink to={href('/desk/staff/:member/invitation', { member: id })} tone="quiet">
            {say(state === 'invited' ? 'accounts:link.forInvited' : 'accounts:link.forActive')}
          </ButtonLink>
          <ButtonLink to={href('/desk/staff/:member/disabling', { member: id })} tone="quiet">
            {say('accounts:disabling.title')}
          </ButtonLink>
        </>
      )}
    </p>
  )
}
