import { editedEvent, framed } from '#app/events/programme/desk-events.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { Conflict } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { toTyped } from '#app/text/moments.ts'
import { useText } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { withShownFields } from '../../application-form.ts'
import { askedWords } from '../../asked-words.ts'
import { entryForm } from '../../entry-form.ts'
import { signUp } from '../../signup.ts'
import { EntryForm } from '../../views/desk/entry-form.tsx'

export const handle = { script: true }

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await editedEvent(db, await staff(args), args.params.event)
  if (!own.event.publishedAt) throw new Conflict('signups:refused.notPublic')
  const event = await publicEvent(db, own.event.slug)
  return { ...own, shown: event, words: await askedWords(db, event) }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { shown, words, ...own } = await mine(args)
  const query = new URL(args.request.url).searchParams
  return {
    head: { title: textOf(args.context)('signups:entry.title'), noindex: true },
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

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event, shown, words } = await mine(args)
  return act(args, entryForm(shown, words), async (typed) => {
    const { number } = await withShownFields(() => signUp(db, actor, { ...typed, event: event.slug }))
    return href('/desk/events/:event/signups/:signup/receipt', { event: event.slug, signup: number })
  })
})

export default function NewSignup() {
  const { shown, words, isOver, form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
