import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { type Db, db } from '#db/connection'
import { deskSession, editedEvent, framed } from '../../desk-events.ts'
import { versionForm } from '../../event-form.ts'
import { removeSession } from '../../removal.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

async function removedSession(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  return { ...own, session: await deskSession(db, own.event.id, named.session) }
}

export const loader = atDesk(removedSession, async (own, args) => {
  const { number, startsAt } = own.session
  // what was public is called off, with the reason
  if (own.event.publishedAt)
    throw go(
      args.context,
      href('/desk/events/:event/sessions/:session/cancellation', { event: own.event.slug, session: number }),
    )
  return {
    title: args.say('event-writing:session.remove'),
    ...framed(own),
    session: { number, startsAt },
    form: freshForm({ version: String(own.event.version) }),
  }
})

export const action = atDesk(removedSession, async ({ actor, event, session }, args) =>
  act(args, versionForm, async ({ version }) => {
    await removeSession(db, actor, { event: event.slug, version, session: session.number })
    return href('/desk/events/:event', { event: event.slug })
  }),
)

export default function SessionRemoval() {
  const { form, session, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      title={say('event-writing:session.remove')}
      lead={
        <>
          {say('events:session', { number: session.number })} <Moment value={session.startsAt} />
        </>
      }
      button={say('event-writing:session.removeDo')}
      tone="danger"
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <Hidden name="version" value={String(state.values.version)} />
      <p>{say('event-writing:session.removeEffect')}</p>
    </EventFormPage>
  )
}
