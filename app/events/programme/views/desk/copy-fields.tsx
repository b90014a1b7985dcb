import { Moment } from '#app/ui/dates.tsx'
import { MomentField, TextField } from '#app/ui/form/form.tsx'
import { SlugField } from '#app/ui/form/slug-field.tsx'
import { useText } from '#app/ui/language.tsx'

export function CopyFields({ sessions }: { sessions: { number: number; startsAt: string }[] }) {
  const { say } = useText()
  return (
    <>
      <TextField
        name="title"
        label={say('events-desk:form.title')}
        hint={say('event-writing:copy.titleHint')}
        maxLength={200}
        required
      />
      <SlugField example="bus-talk-2" />
      <MomentField
        name="startsAt"
        label={say('event-writing:copy.startsAt')}
        hint={say('event-writing:copy.startsAtHint', { count: sessions.length })}
        required
      />
      <p className="hint">
        {say('event-writing:copy.before')}{' '}
        {sessions.map(({ number, startsAt }, at) => (
          <span key={number}>
            {at > 0 && ' – '}
            <Moment value={startsAt} />
          </span>
        ))}
      </p>
      <MomentField
        name="opensAt"
        label={say('events-desk:form.opensAt')}
        hint={say('events-desk:form.momentHint')}
        required
      />
      <MomentField name="closesAt" label={say('events-desk:form.closesAt')} required />
    </>
  )
}
