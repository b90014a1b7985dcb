import type { Way } from '#app/events/programme/tables.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import type { SignupStep } from '../../signup-steps.ts'
import { PlaceTag } from '../place-tag.tsx'

/** What became of an application, when and by whom; with the reason, where one was given. */
export function SignupSteps({ steps, way }: { steps: SerializeFrom<SignupStep>[]; way: Way }) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('signups:steps')}
      columns={[
        { key: 'at', label: written('signups:step.at'), head: true },
        { key: 'session', label: written('signups:filter.session') },
        { key: 'state', label: written('events-desk:signups.state') },
        { key: 'by', label: written('signups:step.by') },
        { key: 'reason', label: written('events-desk:reason') },
      ]}
      rows={steps.map(({ number, state, reason, byKind, name, at }, index) => ({
        key: String(index),
        cells: {
          at: <Moment value={at} />,
          session: say('events:session', { number }),
          state: <PlaceTag state={state} way={way} />,
          by: name ? <span lang="ja">{name}</span> : say(`signups:step.${byKind}`),
          reason: reason && <span lang="ja">{reason}</span>,
        },
      }))}
    />
  )
}
