import { Hidden, TextArea } from '#app/ui/form/form.tsx'
import { InThree } from '#app/ui/form/in-three.tsx'
import { useText } from '#app/ui/language.tsx'

/** What is written of a session: a summary in three languages, what each table said, and the minutes. */
export function ReportFields({ tables }: { tables: number }) {
  const { say } = useText()
  return (
    <>
      <Hidden name="tableCount" value={String(tables)} />
      <InThree
        names={['summary', 'summaryEasy', 'summaryEn']}
        label={say('event-report:summary')}
        hint={say('event-report:summaryHint')}
        rows={5}
        max={4000}
        required
      />
      <fieldset>
        <legend>{say('event-report:tables')}</legend>
        <p className="hint">{say('event-report:tablesHint')}</p>
        {Array.from({ length: tables }, (_, at) => (
          <TextArea
            key={at}
            name={`tables[${at}]`}
            label={say('event-report:table', { number: at + 1 })}
            rows={4}
            maxLength={4000}
            optional
          />
        ))}
      </fieldset>
      <TextArea
        name="minutes"
        label={say('event-report:minutes')}
        hint={say('event-report:minutesHint')}
        rows={12}
        maxLength={30_000}
        optional
      />
    </>
  )
}
