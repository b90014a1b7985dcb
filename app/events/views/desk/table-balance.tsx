import type { SerializeFrom } from '@remix-run/node'
import { pick, plain, useText } from '../../../ui/language.tsx'
import { DataTable } from '../../../ui/parts.tsx'
import type { DayWords } from '../../day.ts'
import type { Attribute } from '../../seating.ts'
import type { Balance, TableWithPeople } from '../../tables-page.ts'

type Shown = {
  tables: SerializeFrom<TableWithPeople>[]
  balance: SerializeFrom<Balance>[]
  words: SerializeFrom<DayWords>
}

/** The mixture of each table in figures, and how even it is beside chance. */
export function TableBalance({ tables, balance, words }: Shown) {
  const { say, t, lang } = useText()
  const figure = (value: number) => value.toLocaleString(lang === 'en' ? 'en' : 'ja', { maximumFractionDigits: 1 })
  return (
    <>
      <DataTable
        cards
        caption={t('events-day:balance.tables')}
        columns={[
          { key: 'table', label: t('events-day:tables.one'), head: true },
          { key: 'people', label: t('events-desk:signups.people'), numeric: true },
          ...balance.map(({ attribute }) => ({ key: attribute, label: t(`events-day:balance.${attribute}`) })),
        ]}
        rows={tables.map((table) => ({
          key: table.id,
          cells: {
            table: say('events-day:tables.number', { number: table.number }),
            people: say('events-day:tables.of', { people: table.people, seats: table.seats }),
            ...Object.fromEntries(
              balance.map(({ attribute }) => [
                attribute,
                mixtureOf(table, attribute, words, lang, t('events-day:tables.first')),
              ]),
            ),
          },
        }))}
      />
      {balance.length > 0 && (
        <DataTable
          caption={t('events-day:balance.title')}
          columns={[
            { key: 'attribute', label: t('events-day:balance.what'), head: true },
            { key: 'uneven', label: t('events-day:balance.uneven'), numeric: true },
            { key: 'chance', label: t('events-day:balance.byChance'), numeric: true },
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

/** 東2・北1: how many people of each value sit at a table. */
function mixtureOf(
  { parties }: SerializeFrom<TableWithPeople>,
  attribute: Attribute,
  words: SerializeFrom<DayWords>,
  lang: 'ja' | 'ja-easy' | 'en',
  first: string,
): string {
  const people = (is: (party: (typeof parties)[number]) => boolean) =>
    parties.filter(is).reduce((sum, each) => sum + each.people, 0)
  if (attribute === 'firstTime') {
    const count = people((party) => party.firstTime === true)
    return count > 0 ? `${first} ${count}` : ''
  }
  const list = attribute === 'district' ? words.districts : words.ageBands
  return list
    .map(({ code, label, labelEasy, labelEn }) => {
      const count = people((party) => party[attribute] === code)
      return count > 0 ? `${plain(pick(lang, { value: label, easy: labelEasy, en: labelEn }))} ${count}` : ''
    })
    .filter(Boolean)
    .join(lang === 'en' ? ', ' : '、')
}
