import type { ServiceKind } from '#app/events/programme/tables.ts'
import { useText } from '#app/ui/language.tsx'
import type { ServiceState } from '../tables.ts'

type Service = { session: number; kind: ServiceKind; people: number; state: ServiceState }

/** What was asked for in each session, and whether it is given. */
export function ServiceList({ services }: { services: Service[] }) {
  const { say } = useText()
  if (services.length === 0) return null
  return (
    <ul>
      {services.map(({ session, kind, people, state }) => (
        <li key={`${session} ${kind}`}>
          {say('events:session', { number: session })} {say(`events:service.${kind}`)}{' '}
          {say('events:people', { count: people })} – {say(`events:serviceState.${state}`)}
        </li>
      ))}
    </ul>
  )
}
