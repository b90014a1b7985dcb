import { useText } from '#app/ui/language.tsx'
import { Tag, type TagTone } from '#app/ui/parts.tsx'
import type { ApplicationState, OrganisationState } from '../tables.ts'

const tones: Record<OrganisationState, TagTone> = {
  applying: 'neutral',
  registered: 'good',
  renewal_due: 'warn',
  dormant: 'neutral',
  struck_off: 'bad',
  refused: 'bad',
  withdrawn: 'neutral',
}

export function GroupState({ state }: { state: OrganisationState }) {
  const { say } = useText()
  return <Tag tone={tones[state]}>{say(`groups:state.${state}`)}</Tag>
}
const applicationTones: Record<ApplicationState, TagTone> = {
  draft: 'neutral',
  applied: 'warn',
  correction_asked: 'bad',
  registered: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
}

export function ApplicationStanding({ state }: { state: ApplicationState }) {
  const { say } = useText()
  return <Tag tone={applicationTones[state]}>{say(`groups:applicationState.${state}`)}</Tag>
}
