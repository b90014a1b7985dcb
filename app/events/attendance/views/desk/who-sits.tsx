import { Radios } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

/** Whether everybody is given a table, or those who have come. */
export function WhoSits({ people, came }: { people: number; came: number }) {
  const { say } = useText()
  return (
    <Radios
      name="who"
      legend={say('events-day:making.who')}
      options={[
        { value: 'everybody', label: say('events-day:making.everybody', { count: people }) },
        { value: 'came', label: say('events-day:making.came', { count: came }) },
      ]}
    />
  )
}
