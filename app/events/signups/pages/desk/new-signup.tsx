import type { Staff } from '#app/accounts/staff.ts'
import { editedEvent, framed } from '#app/events/programme/desk-events.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { Conflict } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { toTyped } from '#app/text/moments.ts'
import { useText } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { askedWords } from '../../asked-words.ts'
import { entryForm } from '../../entry-form.ts'
import { signUp } from '../../signup.ts'
import { withShownFields } from '../../signup-form.ts'
import { EntryForm } from '../../views/desk/entry-form.tsx'

export const handle = { script: true }

async function publishedEvent(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  if (!own.event.publishedAt) throw new Conflict('signups:refused.notPublic')
  const event = await publicEvent(db, own.event.slug)
  return { ...own, shown: event, words: await askedWords(db, event) }
}

export const loader = atDesk(publishedEvent, async ({ shown, words, ...own }, args) => {
  const query = args.query
  return {
    title: args.say('signups:entry.title'),
    ...framed(own),
    ...{ shown, words, isOver: own.event.closesAt <= new Date() },
    form: freshForm({
      channel: query.get('channel') ?? '',
      language: 'ja',
      receivedAt: toTyped(new Date()),
      sessions: shown.sessions.length === 1 ? ['1'] : [],
    }),
  }
})

export const action = atDesk(publishedEvent, async ({ actor, event, shown, words }, args) =>
  act(args, entryForm(shown, words), async (typed) => {
    const { number } = await withShownFields(() => signUp(db, actor, { ...typed, event: event.slug }))
    return href('/desk/events/:event/signups/:signup/receipt', { event: event.slug, signup: number })
  }),
)

export default function NewSignup() {
  const { shown, words, isOver, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <EventDeskPage {...page} title={say('signups:entry.title')} wide>
      {shown.state === 'past' ? (
        <Empty title={say('signups:entry.past')} />
      ) : (
        <EntryForm event={shown} words={words} state={state} isOver={isOver} />
      )}
    </EventDeskPage>
  )
}
