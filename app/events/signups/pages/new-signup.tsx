import { publicEvent } from '#app/events/programme/public-event.ts'
import { checkSender, keptStamp, stampOf } from '#app/forms/sender.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { type FormState, freshForm } from '#app/http/forms.ts'
import { type Asked, inPublic } from '#app/http/page.ts'
import { person } from '#app/http/person.ts'
import { guessed, limit } from '#app/http/server/limits.ts'
import { speakingFor } from '#app/organisations/groups/acting.ts'
import { Refusal } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { db } from '#db/connection'
import { askedWords } from '../asked-words.ts'
import { checkCode } from '../invitation-code.ts'
import { checkServices, servicesNow } from '../service.ts'
import { signUp, signupSecret } from '../signup.ts'
import { signupForm, withShownFields } from '../signup-form.ts'
import { NewSignupPage } from '../views/new-signup-page.tsx'
import type { Checked } from '../views/signup-check.tsx'

export const handle = { script: true }

/** Anybody's own application, or under the address of a group its own. */
async function askedEvent(args: Asked) {
  const { params } = args
  const me = params.group === undefined ? null : await person(args)
  const group = me && (await speakingFor(db, { person: me.id, group: params.group ?? '' }))
  const event = await publicEvent(db, params.event ?? '')
  const actor = me ? ({ kind: 'person', id: me.id } as const) : ({ kind: 'visitor' } as const)
  return { actor, group, event, words: await askedWords(db, event) }
}

function toWrite(state: FormState) {
  const values = { ...state.values, stamp: keptStamp(String(state.values.stamp ?? '')) }
  return { state: { ...state, values }, checked: null as Checked | null }
}

export const loader = inPublic(askedEvent, ({ group, event, words }, { say, query }) => {
  const code = query.get('code')?.slice(0, 30) ?? ''
  const form = freshForm({ stamp: stampOf(new Date()), code })
  return {
    title: say('events:apply.title'),
    group,
    event,
    words,
    sent: { state: form, checked: null as Checked | null },
  }
})

const isAboutCode = (error: unknown) => error instanceof Refusal && 'field' in error && error.field === 'code'

export const action = inPublic(askedEvent, async ({ actor, group, event, words }, args) => {
  const { address, lang } = args.context
  const withCode = <T,>(run: () => Promise<T>) => guessed('invitationCode', address, run, isAboutCode)
  return act(
    args,
    signupForm(event, words),
    (value, { state }) =>
      withShownFields(async () => {
        checkSender(value)
        const { code } = value
        const isSent = state.values.step === 'send'
        if (event.way === 'invitation' && !isSent) await withCode(() => checkCode(db, event.id, code))
        if (!isSent) {
          checkServices(value.services, servicesNow(event.sessions))
          return { state, title: args.say('events:apply.check'), checked: value as Checked | null }
        }
        await limit('submission', address)
        const { website: _, stamp: __, ages: ___, ...typed } = value
        const input = { ...typed, event: event.slug, language: lang, organisationId: group?.id ?? null }
        const apply = () => signUp(db, actor, input)
        const { id, number } = await (event.way === 'invitation' ? withCode(apply) : apply())
        return href('/signups/:number/:secret', { number, secret: signupSecret(id) }, { sent: true })
      }),
    {
      before: ({ state }) => (state.values.step === 'back' ? toWrite({ ...state, errors: {} }) : undefined),
      refused: toWrite,
    },
  )
})

export default function Application() {
  const { event, words, group, sent } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <NewSignupPage
      event={event}
      words={words}
      group={group}
      isAnswer={answered !== undefined}
      {...(answered ?? sent)}
    />
  )
}
