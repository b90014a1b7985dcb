import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { ageOfStamp, stampOf } from '../../consultations/receipt-secret.ts'
import { checkSender } from '../../consultations/submission-form.ts'
import { textOf } from '../../http/context.ts'
import { type FormState, freshForm, readForm } from '../../http/forms.ts'
import { go, handle as handled } from '../../http/handle.ts'
import { limit } from '../../http/limits.ts'
import { paths } from '../../paths.ts'
import { Refusal } from '../../refusal.ts'
import { useText, Written } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { Notice } from '../../ui/parts.tsx'
import { applicationForm, shownField } from '../application-form.ts'
import { publicEvent } from '../public-event.ts'
import { signUp, signupSecret } from '../signup.ts'
import { ApplicationCheck, type Checked } from '../views/application-check.tsx'
import { ApplicationForm } from '../views/application-form.tsx'
import { EventStrip } from '../views/event-strip.tsx'

export const handle = { script: true }

const toWrite = (state: FormState, status = 200) => {
  const stamp = String(state.values.stamp ?? '')
  const values = { ...state.values, stamp: ageOfStamp(stamp) === null ? stampOf(new Date()) : stamp }
  return json({ state: { ...state, values }, checked: null as Checked | null }, { status })
}

export const loader = handled(async ({ params, context }) => {
  const event = await publicEvent(db, params.event ?? '')
  return json({
    head: { title: textOf(context)('events:apply.title'), noindex: true },
    event,
    sent: { state: freshForm({ stamp: stampOf(new Date()) }), checked: null as Checked | null },
  })
})

export const action = handled(async ({ request, params, context }) => {
  const event = await publicEvent(db, params.event ?? '')
  const form = await readForm(request, applicationForm(event))
  const { step } = form.state.values
  if (step === 'back') return toWrite({ ...form.state, errors: {} })
  if (!form.ok) return toWrite(form.state, 422)
  try {
    checkSender(form.value)
    if (step !== 'send') return json({ state: form.state, checked: form.value as Checked | null })
    await limit('submission', context.address)
    const { website: _, stamp: __, ages: ___, sessions, ...typed } = form.value
    const input = { ...typed, event: event.slug, language: context.lang, sessions }
    const { id, number } = await signUp(db, { kind: 'visitor' }, input)
    return go(context, `${paths.signup(number, signupSecret(id))}?sent`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const isTwice = error.code === 'events:asked.twice'
    const field = isTwice ? 'again' : 'field' in error ? shownField(String(error.field ?? '')) : ''
    const errors = { [field]: [{ key: error.code, values: error.values }] }
    return toWrite({ ...form.state, errors }, error.status)
  }
})

export default function Application() {
  const { event, sent } = useLoaderData<typeof loader>()
  const { state, checked } = useActionData<typeof action>() ?? sent
  const { say } = useText()
  const isOpen = event.state === 'open'
  return (
    <Page
      crumbs={[
        { to: paths.events(), label: say('events:list.title') },
        { to: paths.event(event.slug), label: <Written {...event.title} /> },
        { label: say('events:apply.title') },
      ]}
      title={say(checked ? 'events:apply.check' : 'events:apply.title')}
      strip={isOpen ? undefined : <EventStrip event={event} plain />}
    >
      <p className="meta">
        <Written {...event.title} />
      </p>
      {!isOpen && <Notice tone="info" title={say('events:apply.notOpen')} />}
      {isOpen && checked && <ApplicationCheck event={event} checked={checked} typed={state.values} />}
      {isOpen && !checked && <ApplicationForm event={event} state={state} />}
    </Page>
  )
}
