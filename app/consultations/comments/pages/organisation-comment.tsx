import { isoDay } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { readForm } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { limit } from '#app/http/server/limits.ts'
import { speakingFor } from '#app/organisations/acting.ts'
import type { Refusal } from '#app/refusal.ts'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { checkSender } from '#app/text/sender.ts'
import { db } from '#db/connection'
import { callForComment, errorsOf, newForm, typedForm } from '../comment.ts'
import { organisationCommentForm, sentByOrganisation, submitAsOrganisation } from '../organisation-comment.ts'
import { findPlaces } from '../place.ts'
import { changedComment, typedComment } from '../typed-items.ts'
import { CommentPage } from '../views/comment-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await person(args)
  const group = await speakingFor(db, { person: me.id, group: args.params.group ?? '' })
  return { me, group, call: await callForComment(db, args.params.call ?? '') }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { group, call } = await mine(args)
  const query = new URL(args.request.url).searchParams
  const form = await newForm(db, call, { section: query.get('section'), block: query.get('block') })
  const earlier = await sentByOrganisation(db, group.id, call.slug)
  const { slug, name, nameEasy, nameEn } = group
  return json({
    head: { title: textOf(args.context)('speaking:comment.head'), noindex: true },
    now: new Date(),
    call,
    as: { slug, name, nameEasy, nameEn, earlier: earlier.map(({ receiptNumber }) => receiptNumber) },
    sent: { ...form, step: 'write' as const, checked: null },
  })
})

/** Writing, checking and sending under one address: the button says which. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, group, call } = await mine(args)
  const form = await readForm(args.context, organisationCommentForm(call, isoDay(new Date())))
  const values = changedComment(form.state.values)
  const typed = values ?? typedComment(form.state.values)
  const answer = async (step: 'write' | 'check' | 'refused', errors = {}, status = 200) =>
    json({ ...(await typedForm(db, call, typed, errors)), step, checked: form.ok ? form.value : null }, { status })
  if (call.state !== 'open') {
    const code = call.state === 'announced' ? 'consultations:refused.notYetOpen' : 'consultations:refused.closed'
    return answer('refused', { '': [{ key: code }] }, 409)
  }
  if (values) return answer('write')
  if (!form.ok) return answer('write', form.state.errors, 422)
  try {
    checkSender(form.value)
    await findPlaces(db, call.editionId, form.value.items)
    if (form.state.values.step !== 'send') return await answer('check')
    await limit('submission', args.context.address)
    const { items, formKey, bodyDecided, bodyDecidedOn, speaksFor } = form.value
    const { receiptNumber, secret } = await submitAsOrganisation(db, {
      ...{ person: me.id, group: group.slug, consultation: call.slug, language: args.context.lang },
      ...{ items, formKey, bodyDecided, bodyDecidedOn, speaksFor },
    })
    return go(args.context, href('/receipts/:number/:secret', { number: receiptNumber, secret }, { sent: true }))
  } catch (error) {
    const { status } = error as Refusal
    return answer(status === 422 ? 'write' : 'refused', errorsOf(error), status)
  }
})

export const handle = { script: true }

export default function GroupComment() {
  const { call, now, sent, as } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>() ?? sent
  return <CommentPage call={call} now={now} as={as} {...shown} />
}
