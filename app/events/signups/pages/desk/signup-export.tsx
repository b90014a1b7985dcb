import { editedEvent } from '#app/events/programme/desk-events.ts'
import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { freshForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form, Hidden, TextArea } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { allSignups, readSignupFilter } from '../../signup-list.ts'

export const loader = atDesk(editedEvent, async (own, args) => {
  const query = args.query
  const { after: _, before: __, ...filter } = readSignupFilter(query)
  const form = freshForm()
  // The file itself is sent by an address of its own, which leads back here where the reason is missing.
  const errors = query.has('missing') ? { reason: [{ key: 'events-desk:refused.reasonMissing' }] } : {}
  return {
    heading: 'signups:export.title',
    ...{ filter, count: (await allSignups(db, own.event.id, filter)).length, form: { ...form, errors } },
  }
})

export default function SignupExport() {
  const { filter, count, form, say, ...page } = usePage<typeof loader>()
  const { slug } = page.event
  const query = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return (
    <EventDeskPage {...page} lead={say('signups:export.lead', { count })}>
      <ErrorSummary state={form} />
      <h2>{say('signups:export.without')}</h2>
      <p>{say('signups:export.withoutLead')}</p>
      <p>
        <A to={href('/desk/events/:event/signups/table.csv', { event: slug }, filter)}>{say('signups:export.csv')}</A>
      </p>
      <h2>{say('signups:export.with')}</h2>
      <p>{say('signups:export.withLead')}</p>
      <Form state={form} to={href('/desk/events/:event/signups/people.csv', { event: slug })}>
        {query.map(([name, value]) => (
          <Hidden key={name} name={name} value={String(value)} />
        ))}
        <TextArea name="reason" label={say('events-desk:person.reason')} rows={2} maxLength={500} required />
        <Button tone="quiet">{say('signups:export.take')}</Button>
      </Form>
    </EventDeskPage>
  )
}
