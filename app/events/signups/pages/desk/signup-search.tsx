import { editedEvent } from '#app/events/programme/desk-events.ts'
import { searchForm } from '#app/events/programme/event-search-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { TextArea, TextField } from '#app/ui/form/form.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { searchPeople } from '../../signup-people.ts'
import { FoundPeople } from '../../views/desk/found-people.tsx'

export const loader = atDesk(editedEvent, async () => ({ heading: 'signups:search.title', fields: {} }))

/** Whom it found is shown in the answer to the form, and nowhere else. */
export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, searchForm, async ({ wanted, reason }, form) => {
    const found = await searchPeople(db, actor, { event: event.id, wanted, reason })
    return { state: form.state, current: null, found }
  }),
)

export default function SignupSearch() {
  const { sent, say, ...page } = usePage<typeof loader, typeof action>()
  const { slug } = page.event
  return (
    <EventFormPage
      {...page}
      lead={say('signups:search.lead')}
      button={say('signups:search.button')}
      back={href('/desk/events/:event/signups', { event: slug })}
      below={
        sent?.found &&
        (sent.found.length === 0 ? (
          <Empty title={say('signups:search.none')} />
        ) : (
          <FoundPeople slug={slug} found={sent.found} />
        ))
      }
    >
      <TextField name="wanted" label={say('signups:search.wanted')} hint={say('signups:search.hint')} required />
      <TextArea name="reason" label={say('events-desk:person.reason')} rows={2} maxLength={500} required />
    </EventFormPage>
  )
}
