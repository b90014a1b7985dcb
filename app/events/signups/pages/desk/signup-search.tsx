import { editedEvent, framed } from '#app/events/programme/desk-events.ts'
import { searchForm } from '#app/events/programme/event-search-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { TextArea, TextField } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { searchPeople } from '../../signup-people.ts'

export const loader = atDesk(editedEvent, async (own, args) => {
  const title = args.say('signups:search.title')
  return { title, ...framed(own), form: freshForm() }
})

/** Whom it found is shown in the answer to the form, and nowhere else. */
export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, searchForm, async ({ wanted, reason }, form) => {
    const found = await searchPeople(db, actor, { event: event.id, wanted, reason })
    return { state: form.state, current: null, found }
  }),
)

type Found = { number: string; name: string; nameKana: string }[]

export default function SignupSearch() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as { found?: Found } | undefined
  const { say, t } = useText()
  const { slug } = page.event
  return (
    <EventFormPage
      {...page}
      state={shownForm(sent, form)}
      title={say('signups:search.title')}
      lead={say('signups:search.lead')}
      button={say('signups:search.button')}
      back={href('/desk/events/:event/signups', { event: slug })}
      below={
        sent?.found &&
        (sent.found.length === 0 ? (
          <Empty title={say('signups:search.none')} />
        ) : (
          <DataTable
            cards
            caption={say('signups:search.found', { count: sent.found.length })}
            columns={[
              { key: 'number', label: t('events-desk:signups.number'), head: true },
              { key: 'name', label: t('events:person.name') },
              { key: 'nameKana', label: t('events:person.nameKana') },
            ]}
            rows={sent.found.map(({ number, name, nameKana }) => ({
              key: number,
              cells: {
                number: (
                  <A to={href('/desk/events/:event/signups/:signup', { event: slug, signup: number })}>{number}</A>
                ),
                name: <span lang="ja">{name}</span>,
                nameKana: <span lang="ja">{nameKana}</span>,
              },
            }))}
          />
        ))
      }
    >
      <TextField name="wanted" label={say('signups:search.wanted')} hint={say('signups:search.hint')} required />
      <TextArea name="reason" label={say('events-desk:person.reason')} rows={2} maxLength={500} required />
    </EventFormPage>
  )
}
