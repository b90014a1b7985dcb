import { StateTag } from '#app/ui/parts.tsx'
import type { ApplicationState, OrganisationState } from '../tables.ts'

export const GroupState = ({ state }: { state: OrganisationState }) => <StateTag kind="organisation" state={state} />
export const ApplicationStanding = ({ state }: { state: ApplicationState }) => (
  <StateTag kind="application" state={state} />
)
