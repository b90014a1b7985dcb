import { DateField, Radios, TextField } from '#app/ui/form/form.tsx'
import { useField } from '#app/ui/form/form-state.tsx'
import { useText } from '#app/ui/language.tsx'

/** The first and the last day in time, and today. */
export type Days = { first: string; last: string; today: string }

/** The day a sheet came; after the close also what is done with it. */
export function ReceivedFields({ days }: { days: Days }) {
  const { say } = useText()
  const { value } = useField('receivedOn')
  return (
    <>
      <DateField
        name="receivedOn"
        label={say('survey-paper:received.label')}
        hint={say('survey-paper:received.hint')}
        min={days.first}
        max={days.today}
        required
      />
      {value > days.last && (
        <>
          <Radios
            name="late"
            legend={say('survey-paper:received.late')}
            hint={say('survey-paper:received.lateHint')}
            options={(['counts', 'kept'] as const).map((way) => ({
              value: way,
              label: say(`survey-paper:received.way.${way}`),
            }))}
          />
          <TextField
            name="lateReason"
            label={say('survey-paper:received.reason')}
            hint={say('survey-paper:received.reasonHint')}
            maxLength={300}
          />
        </>
      )}
    </>
  )
}
