import { Select } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

/** The tables, with how many of their seats are taken. */
export function TableChoice({ tables }: { tables: { id: string; number: number; people: number; seats: number }[] }) {
  const { say, t } = useText()
  const label = (table: (typeof tables)[number]) =>
    `${t('events-day:tables.number', { number: table.number })} ${t('events-day:tables.of', table)}`
  return (
    <Select
      name="table"
      label={say('events-day:tables.to')}
      empty={t('events-day:tables.choose')}
      options={tables.map((table) => ({ value: table.id, label: label(table) }))}
      required
    />
  )
}
