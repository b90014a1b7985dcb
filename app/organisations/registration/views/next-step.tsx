import { href } from '#app/href.ts'
import type { OwnGroup } from '#app/organisations/groups/member.ts'
import type { ApplicationState } from '#app/organisations/groups/tables.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'

/** What somebody who acts for a group can do next about its registration. */
export function NextStep({
  group: { slug, state },
  application,
  manages,
  checks,
}: {
  group: OwnGroup
  application: { state: ApplicationState } | null
  manages: boolean
  /** Whether the group checks applications of others. */
  checks: boolean
}) {
  const { say } = useText()
  const is = application?.state
  const isOpen = is === 'draft' || is === 'correction_asked'
  const mayRenew = (state === 'renewal_due' || state === 'dormant') && !isOpen && is !== 'applied'
  if (!manages) return null
  return (
    <p className="actions">
      {isOpen && (
        <ButtonLink to={href('/my/groups/:group/application', { group: slug })}>
          {say(is === 'draft' ? 'groups:next.draft' : 'groups:next.correct')}
        </ButtonLink>
      )}
      {mayRenew && (
        <ButtonLink to={href('/my/groups/:group/renewal', { group: slug })}>{say('groups:renewal.title')}</ButtonLink>
      )}
      {(isOpen || is === 'applied') && (
        <A to={href('/my/groups/:group/application/withdrawal', { group: slug })}>{say('groups:withdrawal.title')}</A>
      )}
      {checks && (
        <ButtonLink to={href('/my/groups/:group/checks', { group: slug })} tone="quiet">
          {say('groups:checks.title')}
        </ButtonLink>
      )}
    </p>
  )
}
