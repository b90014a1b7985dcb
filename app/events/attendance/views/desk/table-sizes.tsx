import { Radios, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

/** How large tables are, or how many. */
export function TableSizes() {
  const { say } = useText()
  return (
    <Radios
      name="by"
      legend={say('events-day:making.by')}
      options={[
        {
          value: 'of',
          label: say('events-day:making.of'),
          extra: <TextField name="of" label={say('events-day:making.people')} inputMode="numeric" short />,
        },
        {
          value: 'count',
          label: say('events-day:making.count'),
          extra: (
            <>
              <TextField name="count" label={say('events-day:making.tables')} inputMode="numeric" short />
              <TextField name="seats" label={say('events-day:making.seats')} inputMode="numeric" short />
            </>
          ),
        },
      ]}
      required
    />
  )
}
