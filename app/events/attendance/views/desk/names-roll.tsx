import type { ComponentProps } from 'react'
import { useText } from '#app/ui/language.tsx'
import { PartyServices } from './party-services.tsx'
import { Roll, Ticks } from './roll.tsx'

type Row = {
  party: { id: string; number: string; people: number; services: ComponentProps<typeof PartyServices>['services'] }
  named: { name: string; nameKana: string; companions: string[]; needs: string } | null
}

/** Lines left for people who have not applied. */
const blank = 5

/** Who comes, by name, to be ticked off on paper. */
export function NamesRoll({
  page,
  rows,
  people,
}: {
  page: ComponentProps<typeof Roll>['page']
  rows: Row[]
  people: number
}) {
  const { say } = useText()
  return (
    <Roll
      page={page}
      caption={say('events-day:lists.caption', { parties: rows.length, people })}
      columns={[
        { key: 'ticks', label: say('events-day:lists.came') },
        { key: 'name', label: say('events:person.name') },
        { key: 'people', label: say('events-desk:signups.people'), numeric: true },
        { key: 'with', label: say('events-day:lists.with') },
        { key: 'services', label: say('events:about.services') },
        { key: 'needs', label: say('events:person.needs') },
        { key: 'number', label: say('events-desk:signups.number') },
      ]}
      rows={rows.map(({ party, named }) => ({
        key: party.id,
        cells: {
          ticks: <Ticks count={party.people} />,
          name: named ? (
            <span lang="ja" className="roll-name">
              <strong>{named.name}</strong>
              {named.nameKana && <span className="hint">{named.nameKana}</span>}
            </span>
          ) : (
            say('events-desk:person.destroyed')
          ),
          people: party.people,
          with: <span lang="ja">{named?.companions.join('、')}</span>,
          services: <PartyServices services={party.services} />,
          needs: <span lang="ja">{named?.needs}</span>,
          number: <span className="roll-name">{party.number}</span>,
        },
      }))}
      blank={blank}
    />
  )
}
