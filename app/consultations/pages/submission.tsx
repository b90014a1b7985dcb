import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { textOf } from '../../http/context.ts'
import { readForm } from '../../http/forms.ts'
import { go, handle as handled } from '../../http/handle.ts'
import { limit } from '../../http/limits.ts'
import { paths } from '../../paths.ts'
import type { Refusal } from '../../refusal.ts'
import { callForComment, errorsOf, typedForm } from '../comment.ts'
import { submit } from '../submission.ts'
import { checkSender, submissionForm } from '../submission-form.ts'
import { typedComment } from '../typed-items.ts'
import { CommentPage } from '../views/comment-page.tsx'

/** Nothing to read here: whoever comes without a form is led to it. */
export const loader = handled(async ({ request, params, context }) => {
  const slug = params.consultation ?? ''
  if (request.method === 'GET') throw go(context, paths.comment(slug))
  const call = await callForComment(db, slug)
  return json({ head: { title: textOf(context)('consultations:comment.title'), noindex: true }, now: new Date(), call })
})

export const action = handled(async ({ request, params, context }) => {
  const call = await callForComment(db, params.consultation ?? '')
  const form = await readForm(request, submissionForm(call))
  const typed = typedComment(form.state.values)
  if (!form.ok) {
    const shown = await typedForm(db, call, typed, form.state.errors)
    return json({ ...shown, step: 'write' as const }, { status: 422 })
  }
  try {
    await limit('submission', context.address)
    checkSender(form.value)
    const { website: _, stamp: __, ...sent } = form.value
    const input = { ...sent, consultation: call.slug, language: context.lang }
    const { receiptNumber, secret } = await submit(db, { kind: 'visitor' }, input)
    return go(context, `${paths.receipt(receiptNumber, secret)}?sent`)
  } catch (error) {
    const shown = await typedForm(db, call, typed, errorsOf(error))
    const { status } = error as Refusal
    return json({ ...shown, step: status === 422 ? ('write' as const) : ('refused' as const) }, { status })
  }
})

export default function Submission() {
  const { call, now } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>()
  return shown ? <CommentPage call={call} now={now} checked={null} {...shown} /> : null
}
