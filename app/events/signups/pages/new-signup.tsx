import { publicEvent } from '#app/events/programme/public-event.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { type FormState, freshForm, readForm } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { guessed, limit } from '#app/http/server/limits.ts'
import { speakingFor } from '#app/organisations/acting.ts'
import { Refusal } from '#app/refusal.ts'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { checkSender, keptStamp, stampOf } from '#app/text/sender.ts'
import { db } from '#db/connection'
import { askedWords } from '../asked-words.ts'
import { checkCode } from '../invitation-code.ts'
import { checkServices, servicesNow } from '../service.ts'
import { signUp, signupSecret } from '../signup.ts'
import { shownField, signupForm } from '../signup-form.ts'
import { NewSignupPage } from '../views/new-signup-page.tsx'
import type { Checked } from '../views/signup-check.tsx'

export const handle = { script: true }

/** Anybody's own application, or under the address of a group its own. */
async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { params } = args
  const me = params.group === undefined ? null : await person(args)
  const group = me && (await speakingFor(db, { person: me.id, group: params.group ?? '' }))
  const event = await publicEvent(db, params.event ?? '')
  const actor = me ? ({ kind: 'person', id: me.id } as const) : ({ kind: 'visitor' } as const)
  return { actor, group, event, words: await askedWords(db, event) }
}

const toWrite = (state: FormState, status = 200) => {
  const values = { ...state.values, stamp: keptStamp(String(state.values.stamp ?? '')) }
  return json({ state: { ...state, values }, checked: null as Checked | null }, { status })
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { group, event, words } = await mine(args)
  const code = new URL(args.request.url).searchParams.get('code')?.slice(0, 30) ?? ''
  const form = freshForm({ stamp: stampOf(new Date()), code })
  return json({
    head: { title: textOf(args.context)('events:apply.title'), noindex: true },
    group,
    event,
    words,
    sent: { state: form, checked: null as Checked | null },
  })
})

const isAboutCode = (error: unknown) => error instanceof Refusal && 'field' in error && error.field === 'code'

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, group, event, words } = await mine(args)
  const { address, lang } = args.context
  const form = await readForm(args.context, signupForm(event, words))
  const { step } = form.state.values
  if (step === 'back') return toWrite({ ...form.state, errors: {} })
  if (!form.ok) return toWrite(form.state, 422)
  const withCode = <T,>(run: () => Promise<T>) => guessed('invitationCode', address, run, isAboutCode)
  try {
    checkSender(form.value)
    const { code } = form.value
    if (event.way === 'invitation' && step !== 'send') await withCode(() => checkCode(db, event.id, code))
    if (step !== 'send') {
      checkServices(form.value.services, servicesNow(event.sessions))
      return json({ state: form.state, checked: form.value as Checked | null })
    }
    await limit('submission', address)
    const { website: _, stamp: __, ages: ___, ...typed } = form.value
    const input = { ...typed, event: event.slug, language: lang, organisationId: group?.id ?? null }
    const apply = () => signUp(db, actor, input)
    const { id, number } = await (event.way === 'invitation' ? withCode(apply) : apply())
    return go(args.context, href('/signups/:number/:secret', { number, secret: signupSecret(id) }, { sent: true }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const field = 'field' in error ? shownField(String(error.field ?? '')) : ''
    const errors = { [field]: [{ key: error.code, values: error.values }] }
    return toWrite({ ...form.state, errors }, error.status)
  }
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
