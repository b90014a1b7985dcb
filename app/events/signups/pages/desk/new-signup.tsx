import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { toTyped } from '#app/forms/moments.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { publishedEvent } from '../../desk-access.ts'
import { entryForm } from '../../entry-form.ts'
import { signUp } from '../../signup.ts'
import { withShownFields } from '../../signup-form.ts'
import { EntryForm } from '../../views/desk/entry-form.tsx'

export const handle = { script: true }

export const loader = atDesk(publishedEvent, async ({ shown, words, ...own }, args) => {
  const query = args.query
  return {
    heading: 'signups:entry.title',
    ...{ shown, words, isOver: own.event.closesAt <= new Date() },
    fields: {
      channel: query.get('channel') ?? '',
      language: 'ja',
      receivedAt: toTyped(new Date()),
      sessions: shown.sessions.length === 1 ? ['1'] : [],
    },
  }
})

export const action = atDesk(publishedEvent, async ({ actor, event, shown, words }, args) =>
  act(args, entryForm(shown, words), async (typed) => {
    const { number } = await withShownFields(() => signUp(db, actor, { ...typed, event: event.slug }))
    return href('/desk/events/:event/signups/:signup/receipt', { event: event.slug, signup: number })
  }),
)

export default function NewSignup() {
  const { shown, words, isOver, state, say, ...page } = usePage<typeof loader>()
  return (
    <EventDeskPage {...page} wide>
      {shown.state === 'past' ? (
        <Empty title={say('signups:entry.past')} />
      ) : (
        <EntryForm event={shown} words={words} state={state} isOver={isOver} />
      )}
    </EventDeskPage>
  )
}
