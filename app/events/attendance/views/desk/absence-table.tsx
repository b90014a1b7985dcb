import type { ComponentProps, ReactNode } from 'react'
import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import { PartyServices } from './party-services.tsx'

type Party = { id: string; number: string; people: number; services: ComponentProps<typeof PartyServices>['services'] }

export function AbsenceTable({
  slug,
  session,
  caption,
  parties,
}: {
  slug: string
  session: number
  caption: ReactNode
  parties: Party[]
}) {
  const { written } = useText()
  return (
    <DataTable
      cards
      caption={caption}
      isTitled
      columns={[
        { key: 'number', label: written('events-desk:signups.number'), head: true },
        { key: 'people', label: written('events-desk:signups.people'), numeric: true },
        { key: 'services', label: written('events:about.services') },
      ]}
      rows={parties.map((party) => ({
        key: party.id,
        cells: {
          number: (
            <A
              to={href(
                '/desk/events/:event/sessions/:session/day/check-in',
                { event: slug, session },
                { number: party.number },
              )}
            >
              {party.number}
            </A>
          ),
          people: party.people,
          services: party.services.length > 0 && <PartyServices services={party.services} />,
        },
      }))}
    />
  )
}
