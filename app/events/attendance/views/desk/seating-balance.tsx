import type { AskedWords } from '#app/events/signups/asked-words.ts'
import { useAskedOptions } from '#app/events/signups/views/signup-fields.tsx'
import type { SerializeFrom } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import type { Attribute } from '../../seating.ts'
import type { Balance, TableWithPeople } from '../../seating-page.ts'

type Shown = {
  tables: SerializeFrom<TableWithPeople>[]
  balance: SerializeFrom<Balance>[]
  words: SerializeFrom<AskedWords>
}

/** The mixture of each table in figures, and how even it is beside chance. */
export function TableBalance({ tables, balance, words }: Shown) {
  const { say, t, lang, written } = useText()
  const options = useAskedOptions(words)
  const figure = (value: number) => value.toLocaleString(lang === 'en' ? 'en' : 'ja', { maximumFractionDigits: 1 })
  return (
    <>
      <DataTable
        cards
        caption={say('events-day:balance.tables')}
        columns={[
          { key: 'table', label: written('events-day:tables.one'), head: true },
          { key: 'people', label: written('events-desk:signups.people'), numeric: true },
          ...balance.map(({ attribute }) => ({ key: attribute, label: written(`events-day:balance.${attribute}`) })),
        ]}
        rows={tables.map((table) => ({
          key: table.id,
          cells: {
            table: say('events-day:tables.number', { number: table.number }),
            people: say('events-day:tables.of', { people: table.people, seats: table.seats }),
            ...Object.fromEntries(
              balance.map(({ attribute }) => {
                const values =
                  attribute === 'firstTime'
                    ? [{ value: true, label: t('events-day:tables.first') }]
                    : options[attribute]
                return [attribute, mixtureOf(table, attribute, values).join(lang === 'en' ? ', ' : '、')]
              }),
            ),
          },
        }))}
      />
      {balance.length > 0 && (
        <DataTable
          caption={say('events-day:balance.title')}
          columns={[
            { key: 'attribute', label: written('events-day:balance.what'), head: true },
            { key: 'uneven', label: written('events-day:balance.uneven'), numeric: true },
            { key: 'chance', label: written('events-day:balance.byChance'), numeric: true },
          ]}
          rows={balance.map(({ attribute, uneven, byChance }) => ({
            key: attribute,
            cells: {
              attribute: say(`events-day:balance.${attribute}`),
              uneven: figure(uneven),
              chance: figure(byChance),
            },
          }))}
        />
      )}
    </>
  )
}

/** 東 2、北 1: how many people of each value sit at a table. */
function mixtureOf(
  { parties }: SerializeFrom<TableWithPeople>,
  attribute: Attribute,
  values: { value: string | boolean; label: string }[],
): string[] {
  return values
    .map(({ value, label }) => {
      const those = parties.filter((party) => party[attribute] === value)
      const count = those.reduce((sum, { people }) => sum + people, 0)
      return count > 0 ? `${label} ${count}` : ''
    })
    .filter(Boolean)
}
