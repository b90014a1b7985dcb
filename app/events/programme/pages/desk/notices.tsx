import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { questionnaires } from '../../desk-event.ts'
import { editedEvent } from '../../desk-events.ts'
import { type Event, editEvent, findEvent } from '../../event.ts'
import { noticesForm } from '../../links-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'
import { NoticeFields } from '../../views/desk/notice-fields.tsx'

const typed = ({ reminderDays, surveyId, version }: Event) => ({
  ...{ reminderDays: reminderDays.join(', '), surveyId, version: String(version) },
})

export const loader = atDesk(editedEvent, async (own) => ({
  heading: 'event-writing:notices.title',
  surveys: await questionnaires(db, own.event.surveyId),
  fields: typed(own.event),
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
  const { surveys, say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      lead={say('event-writing:notices.lead')}
      button={say('events-desk:save')}
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <Hidden name="version" />
      <NoticeFields surveys={surveys} />
    </EventFormPage>
  )
}
