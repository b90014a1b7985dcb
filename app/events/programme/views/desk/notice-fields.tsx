import { Select, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function NoticeFields({ surveys }: { surveys: { id: string; title: string }[] }) {
  const { say, t } = useText()
  return (
    <>
      <TextField
        name="reminderDays"
        label={say('event-writing:notices.days')}
        hint={say('event-writing:notices.daysHint')}
        maxLength={60}
        short
      />
      <Select
        name="surveyId"
        label={say('event-writing:notices.survey')}
        hint={say('event-writing:notices.surveyHint')}
        empty={t('event-writing:notices.noSurvey')}
        options={surveys.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </>
  )
}
