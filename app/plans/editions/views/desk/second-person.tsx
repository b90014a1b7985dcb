import type { ReactNode } from 'react'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { Request } from '../../second-person.ts'

type Asked = SerializeFrom<Request> | null

/** Who asked for a look at this publication, when, and whether it is still what they saw. */
export function SecondPerson({ request }: { request: Asked }) {
  const { say } = useText()
  if (!request) return null
  const { by, at, isMine, isSame } = request
  const standing = !isSame ? 'changed' : isMine ? 'mine' : 'same'
  return (
    <Notice tone={isSame ? 'info' : 'warn'} title={say('plans-desk:second.asked', { name: by })}>
      <p>
        <Moment value={at} />
      </p>
      <p>{say(`plans-desk:second.${standing}`)}</p>
    </Notice>
  )
}

/** Where somebody waits for a second look: who, and the way there. */
export function WaitingForSecond({ by, to }: { by: string | null; to: string }) {
  const { say } = useText()
  if (!by) return null
  return (
    <Notice tone="warn" title={say('plans-desk:second.asked', { name: by })}>
      <p>
        <A to={to}>{say('plans-desk:second.look')}</A>
      </p>
    </Notice>
  )
}

/** What the button says where two have to look; undefined where one person publishes. */
export function useAsked(byTwo: boolean, request: Asked): ReactNode | undefined {
  const { say } = useText()
  if (!byTwo) return undefined
  return say(request?.isSame && !request.isMine ? 'plans-desk:second.confirm' : 'plans-desk:second.ask')
}
