import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { readForm } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { limit } from '#app/http/server/limits.ts'
import type { Refusal } from '#app/refusal.ts'
import { json, useActionData, useLoaderData } from '#app/remix.ts'
import { checkSender } from '#app/text/sender.ts'
import { db } from '#db/connection'
import { type CommentErrors, callForComment, errorsOf, newForm, rulesOfCall, typedForm } from '../comment.ts'
import { submit } from '../submission.ts'
import { submissionForm } from '../submission-form.ts'
import { typedComment } from '../typed-items.ts'
import { CommentPage } from '../views/comment-page.tsx'

/** Nothing of its own to read: whoever comes without a form gets an empty one. */
export const loader = handled(async ({ params, context }) => {
  const call = await callForComment(db, params.consultation ?? '')
  const form = await newForm(db, call, {})
  return json({
    head: { title: textOf(context)('consultations:comment.title'), noindex: true },
    now: new Date(),
    call,
    sent: { ...form, step: 'write' as const },
  })
})

export const action = handled(async ({ params, context }) => {
  const consultation = params.consultation ?? ''
  const form = await readForm(context, submissionForm(await rulesOfCall(db, consultation)))
  const again = async (errors: CommentErrors) =>
    typedForm(db, await callForComment(db, consultation), typedComment(form.state.values), errors)
  if (!form.ok) return json({ ...(await again(form.state.errors)), step: 'write' as const }, { status: 422 })
  try {
    await limit('submission', context.address)
    checkSender(form.value)
    const { website: _, stamp: __, ...sent } = form.value
    const { receiptNumber, secret } = await submit(
      db,
      { kind: 'visitor' },
      { ...sent, consultation, language: context.lang },
    )
    return go(context, href('/receipts/:number/:secret', { number: receiptNumber, secret }, { sent: true }))
  } catch (error) {
    const shown = await again(errorsOf(error))
    const { status } = error as Refusal
    return json({ ...shown, step: status === 422 ? ('write' as const) : ('refused' as const) }, { status })
  }
})

export const handle = { script: true }

export default function Submission() {
  const { call, now, sent } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>() ?? sent
  return <CommentPage call={call} now={now} checked={null} {...shown} />
}
