import { checkSender } from '#app/forms/sender.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { inPublic } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { plain } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { callForComment, newForm, requireOpen, typedForm } from '../comment.ts'
import { findPlaces } from '../place.ts'
import { submissionForm } from '../submission-form.ts'
import { changedComment, typedComment } from '../typed-items.ts'
import { CommentPage } from '../views/comment-page.tsx'

export const loader = inPublic(async ({ say, query, params, context }) => {
  const now = new Date()
  const call = await callForComment(db, params.consultation ?? '', now)
  const title = { ja: call.title, 'ja-easy': call.titleEasy ?? call.title, en: call.titleEn ?? call.title }[
    context.lang
  ]
  const form = await newForm(db, call, { section: query.get('section'), block: query.get('block') })
  return {
    head: {
      title: say('consultations:comment.title'),
      description: say('consultations:comment.description', { call: plain(title) }),
      canonical: href('/consultations/:consultation/comment', { consultation: call.slug }),
      noindex: call.state !== 'open',
    },
    now,
    call,
    sent: { ...form, step: 'write' as const, checked: null },
  }
})

/** Sent once it is checked, and shown as it will be sent; with a row more or less it is written on. */
export const action = inPublic(async (args) => {
  const call = await callForComment(db, args.params.consultation ?? '')
  return act(
    args,
    submissionForm(call),
    async (value, { state }) => {
      checkSender(value)
      await findPlaces(db, call.editionId, value.items)
      const shown = await typedForm(db, call, typedComment(state.values))
      return { ...shown, title: args.say('consultations:check.title'), step: 'check' as const, checked: value }
    },
    {
      async before({ state }) {
        requireOpen(call)
        const changed = changedComment(state.values)
        return changed && { ...(await typedForm(db, call, changed)), step: 'write' as const, checked: null }
      },
      refused: async ({ values, errors }, why) => ({
        ...(await typedForm(db, call, changedComment(values) ?? typedComment(values), errors)),
        step: why && why.status !== 422 ? ('refused' as const) : ('write' as const),
        checked: null,
      }),
    },
  )
})

export const handle = { script: true }

export default function Comment() {
  const { call, now, sent } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>() ?? sent
  return <CommentPage call={call} now={now} {...shown} />
}
