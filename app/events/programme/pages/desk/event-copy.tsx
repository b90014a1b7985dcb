import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { copyEvent } from '../../copy.ts'
import { deskSessions, editedEvent } from '../../desk-events.ts'
import { copyForm } from '../../links-form.ts'
import { CopyFields } from '../../views/desk/copy-fields.tsx'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

export const handle = { script: true }

export const loader = atDesk(editedEvent, async (own) => {
  const sessions = (await deskSessions(db, own.event.id)).filter(({ cancelledAt }) => cancelledAt === null)
  return {
    heading: 'event-writing:copy.title',
    sessions: sessions.map(({ number, startsAt }) => ({ number, startsAt })),
    fields: { title: own.event.title },
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
  const { sessions, say, t, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      labels={{
        startsAt: t('event-writing:copy.startsAt'),
        opensAt: t('events-desk:form.opensAt'),
        closesAt: t('events-desk:form.closesAt'),
      }}
      lead={say('event-writing:copy.lead')}
      button={say('event-writing:copy.do')}
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <Notice tone="info" title={say('event-writing:copy.without')} />
      <CopyFields sessions={sessions} />
    </EventFormPage>
  )
}
