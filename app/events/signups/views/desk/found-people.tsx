import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'

/** Whom a search by name found. */
export function FoundPeople({
  slug,
  found,
}: {
  slug: string
  found: { number: string; name: string; nameKana: string }[]
}) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('signups:search.found', { count: found.length })}
      columns={[
        { key: 'number', label: written('events-desk:signups.number'), head: true },
        { key: 'name', label: written('events:person.name') },
        { key: 'nameKana', label: written('events:person.nameKana') },
      ]}
      rows={found.map(({ number, name, nameKana }) => ({
        key: number,
        cells: {
          number: <A to={href('/desk/events/:event/signups/:signup', { event: slug, signup: number })}>{number}</A>,
          name: <span lang="ja">{name}</span>,
          nameKana: <span lang="ja">{nameKana}</span>,
        },
      }))}
    />
  )
}
