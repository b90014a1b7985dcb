import { href } from '#app/href.ts'
import type { ApplicationState, OrganisationState } from '#app/organisations/groups/tables.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'

const standings: Partial<Record<OrganisationState, string[]>> = {
  registered: ['dormancy', 'striking-off'],
  renewal_due: ['dormancy', 'striking-off'],
  dormant: ['waking', 'striking-off'],
}

/** What staff can decide now of a group and its application, each on a page with a question. */
export function Decisions({
  group: { slug, state },
  application,
}: {
  group: { slug: string; state: OrganisationState }
  application: { state: ApplicationState } | null
}) {
  const { say } = useText()
  const steps = standings[state] ?? []
  return (
    <p className="actions">
      {application?.state === 'applied' && (
        <>
          <ButtonLink
            to={href('/desk/organisations/:organisation/steps/:step', { organisation: slug, step: 'registration' })}
          >
            {say('groups-desk:step.registration.name')}
          </ButtonLink>
          <ButtonLink
            to={href('/desk/organisations/:organisation/steps/:step', { organisation: slug, step: 'correction' })}
            tone="quiet"
          >
            {say('groups-desk:step.correction.name')}
          </ButtonLink>
          <A to={href('/desk/organisations/:organisation/steps/:step', { organisation: slug, step: 'refusal' })}>
            {say('groups-desk:step.refusal.name')}
          </A>
        </>
      )}
      {steps.map((step) => (
        <A key={step} to={href('/desk/organisations/:organisation/steps/:step', { organisation: slug, step })}>
          {say(`groups-desk:step.${step}.name`)}
        </A>
      ))}
      {steps.length > 0 && (
        <A to={href('/desk/organisations/:organisation/checking', { organisation: slug })}>
          {say('groups-desk:checking.title')}
        </A>
      )}
    </p>
  )
}
