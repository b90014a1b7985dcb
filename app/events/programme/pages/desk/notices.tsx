import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Hidden, Select, TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { questionnaires } from '../../desk-event.ts'
import { editedEvent, framed } from '../../desk-events.ts'
import { type Event, editEvent, findEvent } from '../../event.ts'
import { noticesForm } from '../../links-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

const typed = ({ reminderDays, surveyId, version }: Event) => ({
  ...{ reminderDays: reminderDays.join(', '), surveyId, version: String(version) },
})

export const loader = atDesk(editedEvent, async (own, args) => ({
  title: args.say('event-writing:notices.title'),
  ...framed(own),
  surveys: await questionnaires(db, own.event.surveyId),
  form: freshForm(typed(own.event)),
}))

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(
    args,
    noticesForm,
    async ({ version, reminderDays, surveyId }) => {
      await editEvent(db, actor, { event: event.slug, version, changes: { reminderDays, surveyId } })
      return href('/desk/events/:event', { event: event.slug })
    },
    { now: async () => typed(await findEvent(db, event.slug)) },
  ),
)

export default function Notices() {
  const { surveys, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say, t } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      title={say('event-writing:notices.title')}
      lead={say('event-writing:notices.lead')}
      button={say('events-desk:save')}
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <Hidden name="version" value={String(state.values.version)} />
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
    </EventFormPage>
  )
}
