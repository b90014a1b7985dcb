import { checkSender } from '#app/forms/sender.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { inPublic } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { db } from '#db/connection'
import { callForComment, newForm, typedForm } from '../comment.ts'
import { rulesOfCall } from '../comment-rules.ts'
import { submit } from '../submission.ts'
import { submissionForm } from '../submission-form.ts'
import { typedComment } from '../typed-items.ts'
import { CommentPage } from '../views/comment-page.tsx'

/** Nothing of its own to read: whoever comes without a form gets an empty one. */
export const loader = inPublic(async ({ say, params }) => {
  const call = await callForComment(db, params.consultation ?? '')
  const form = await newForm(db, call, {})
  return {
    title: say('consultations:comment.title'),
    now: new Date(),
    call,
    sent: { ...form, step: 'write' as const },
  }
})

export const action = inPublic(async (args) => {
  const { consultation = '' } = args.params
  const { address, lang: language } = args.context
  return act(
    args,
    submissionForm(await rulesOfCall(db, consultation)),
    async ({ website, stamp, ...sent }) => {
      await limit('submission', address)
      checkSender({ website, stamp })
      const made = await submit(db, { kind: 'visitor' }, { ...sent, consultation, language })
      const { receiptNumber: number, secret } = made
      return href('/receipts/:number/:secret', { number, secret }, { sent: true })
    },
    {
      refused: async ({ values, errors }, why) => ({
        ...(await typedForm(db, await callForComment(db, consultation), typedComment(values), errors)),
        step: why && why.status !== 422 ? ('refused' as const) : ('write' as const),
      }),
    },
  )
})

export const handle = { script: true }

export default function Submission() {
  const { call, now, sent } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>() ?? sent
  return <CommentPage call={call} now={now} checked={null} {...shown} />
}
