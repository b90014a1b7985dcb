import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { readForm } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { json, useActionData, useLoaderData } from '#app/remix.ts'
import { checkSender } from '#app/text/sender.ts'
import { plain } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { callForComment, errorsOf, newForm, typedForm } from '../comment.ts'
import { findPlaces, type Place } from '../place.ts'
import { submissionForm } from '../submission-form.ts'
import { changedComment, typedComment } from '../typed-items.ts'
import { CommentPage } from '../views/comment-page.tsx'

export const loader = handled(async ({ request, params, context }) => {
  const t = textOf(context)
  const now = new Date()
  const call = await callForComment(db, params.consultation ?? '', now)
  const query = new URL(request.url).searchParams
  const title = { ja: call.title, 'ja-easy': call.titleEasy ?? call.title, en: call.titleEn ?? call.title }[
    context.lang
  ]
  const form = await newForm(db, call, { section: query.get('section'), block: query.get('block') })
  return json({
    head: {
      title: t('consultations:comment.title'),
      description: t('consultations:comment.description', { call: plain(title) }),
      canonical: href('/consultations/:consultation/comment', { consultation: call.slug }),
      noindex: call.state !== 'open',
    },
    now,
    call,
    sent: { ...form, step: 'write' as const, checked: null },
  })
})

export const action = handled(async ({ params, context }) => {
  const call = await callForComment(db, params.consultation ?? '')
  const form = await readForm(context, submissionForm(call))
  const values = changedComment(form.state.values)
  const typed = values ?? typedComment(form.state.values)
  if (call.state !== 'open') {
    const code = call.state === 'announced' ? 'consultations:refused.notYetOpen' : 'consultations:refused.closed'
    const shown = await typedForm(db, call, typed, { '': [{ key: code }] })
    return json({ ...shown, step: 'refused' as const, checked: null }, { status: 409 })
  }
  if (values) return json({ ...(await typedForm(db, call, values)), step: 'write' as const, checked: null })
  const errors = form.ok ? await refusedOf(call.editionId, form.value) : form.state.errors
  const shown = await typedForm(db, call, typed, errors)
  if (!form.ok || Object.keys(errors).length > 0) {
    return json({ ...shown, step: 'write' as const, checked: null }, { status: 422 })
  }
  return json({ ...shown, step: 'check' as const, checked: form.value })
})

async function refusedOf(editionId: string, value: { website: string; stamp: string; items: Place[] }) {
  try {
    checkSender(value)
    await findPlaces(db, editionId, value.items)
    return {}
  } catch (error) {
    return errorsOf(error)
  }
}

export const handle = { script: true }

export default function Comment() {
  const { call, now, sent } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>() ?? sent
  return <CommentPage call={call} now={now} {...shown} />
}
