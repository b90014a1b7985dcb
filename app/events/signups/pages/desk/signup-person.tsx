import { framed } from '#app/events/programme/desk-events.ts'
import { reasonForm } from '#app/events/programme/event-form.ts'
import { EventDeskPage, EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Definition, Empty, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedSignup } from '../../desk-access.ts'
import type { Applicant } from '../../signup.ts'
import { viewApplicant } from '../../signup-person.ts'

export const loader = atDesk(editedSignup, async (own, args) => {
  const title = args.say('events-desk:person.title')
  return { title, ...framed(own), number: own.signup.number, form: freshForm() }
})

/** Shown in the answer to the form, and nowhere else: there is no address that shows it without a reason. */
export const action = atDesk(editedSignup, async ({ actor, signup }, args) =>
  act(args, reasonForm, async ({ reason }, form) => {
    const person = await viewApplicant(db, actor, { signup: signup.id, reason })
    return { state: form.state, current: null, person, seen: true }
  }),
)

export default function SignupPerson() {
  const { form, number, ...page } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as { seen?: boolean; person?: Applicant | null } | undefined
  const state = shownForm(sent, form)
  const { say } = useText()
  const title = say('events-desk:person.title')
  if (!sent?.seen) {
    return (
      <EventFormPage
        {...page}
        state={state}
        title={title}
        lead={say('events-desk:person.lead')}
        button={say('events-desk:person.show')}
        back={href('/desk/events/:event/signups/:signup', { event: page.event.slug, signup: number })}
      >
        <TextArea name="reason" label={say('events-desk:person.reason')} rows={3} maxLength={500} required />
      </EventFormPage>
    )
  }
  return (
    <EventDeskPage {...page} title={title}>
      {sent.person ? <Person person={sent.person} /> : <Empty title={say('events-desk:person.destroyed')} />}
    </EventDeskPage>
  )
}

function Person({ person }: { person: Applicant }) {
  const { say } = useText()
  const fields = (['name', 'nameKana', 'email', 'phone', 'needs'] as const).map((field) => ({
    term: say(`events:person.${field}`),
    detail: person[field] && <div className="typed">{person[field]}</div>,
  }))
  const companions = {
    term: say('events:person.companions'),
    detail: person.companions.length > 0 && <div className="typed">{person.companions.join('\n')}</div>,
  }
  return (
    <>
      <Notice tone="info">
        <p>{say('events-desk:person.recorded')}</p>
      </Notice>
      <Definition items={[...fields, companions].filter(({ detail }) => detail)} />
    </>
  )
}
