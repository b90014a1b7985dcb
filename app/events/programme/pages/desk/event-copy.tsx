import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { MomentField, TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { copyEvent } from '../../copy.ts'
import { deskSessions, editedEvent, framed } from '../../desk-events.ts'
import { copyForm } from '../../links-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

export const handle = { script: true }

export const loader = atDesk(editedEvent, async (own, args) => {
  const sessions = (await deskSessions(db, own.event.id)).filter(({ cancelledAt }) => cancelledAt === null)
  return {
    head: { title: args.say('event-writing:copy.title'), noindex: true },
    ...framed(own),
    sessions: sessions.map(({ number, startsAt }) => ({ number, startsAt })),
    form: freshForm({ title: own.event.title }),
  }
})

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, copyForm, ({ formKey, ...typed }) =>
    once(db, formKey, async (trx) =>
      href('/desk/events/:event', { event: (await copyEvent(trx, actor, { ...typed, event: event.slug })).slug }),
    ),
  ),
)

export default function EventCopy() {
  const { form, sessions, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say, t } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      labels={{
        startsAt: t('event-writing:copy.startsAt'),
        opensAt: t('events-desk:form.opensAt'),
        closesAt: t('events-desk:form.closesAt'),
      }}
      title={say('event-writing:copy.title')}
      lead={say('event-writing:copy.lead')}
      button={say('event-writing:copy.do')}
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <Notice tone="info" title={say('event-writing:copy.without')} />
      <TextField
        name="title"
        label={say('events-desk:form.title')}
        hint={say('event-writing:copy.titleHint')}
        maxLength={200}
        required
      />
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
    </EventFormPage>
  )
}
