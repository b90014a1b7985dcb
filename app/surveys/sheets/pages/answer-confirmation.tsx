import { z } from 'zod'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { readForm } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { guessed } from '#app/http/server/limits.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { json, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { answeredPages } from '../answers-shown.ts'
import { finalAnswers, isBlank } from '../final.ts'
import { finish, unfinished } from '../finishing.ts'
import { findSheet } from '../sheet.ts'
import { AnswerFrame } from '../views/answer-frame.tsx'
import { Confirmation } from '../views/confirmation.tsx'
import { RefusedAnswer } from '../views/refused-answer.tsx'

export const loader = handled(async ({ params, context }) => {
  const secret = params.secret ?? ''
  const { definition, given, state, ...sheet } = await guessed('receipt', context.address, () => findSheet(db, secret))
  const { slug, title, titleEasy, titleEn } = sheet
  const pages = answeredPages(definition, given)
  return json({
    head: { title: textOf(context)('surveys:check.title'), noindex: true },
    survey: { slug, title, titleEasy, titleEn },
    secret,
    state,
    pages,
    blank: isBlank(finalAnswers(definition, given)),
    last: pages.at(-1)?.key ?? '',
    errors: Object.assign({}, ...unfinished(definition, given, context.lang).map(({ errors }) => errors)),
  })
})

export const action = handled(async ({ params, context }) => {
  const secret = params.secret ?? ''
  const form = await readForm(context, z.object({}))
  try {
    await guessed('receipt', context.address, () => finish(db, { kind: 'visitor' }, { secret }))
    return go(context, href('/answers/:secret', { secret }))
  } catch (error) {
    if (!(error instanceof Conflict || error instanceof Invalid)) throw error
    const { code, status } = error
    const refused = code === 'surveys:refused.closedMeanwhile' ? code : null
    return json({ state: { values: form.state.values, errors: { '': [{ key: code }] } }, refused }, status)
  }
})

export default function AnswerConfirmation() {
  const { survey, secret, state, pages, blank, last, errors } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { say } = useText()
  const over = { open: null, over: 'surveys:refused.closedMeanwhile', sent: 'surveys:refused.sentAlready' }[state]
  const refused = sent?.refused ?? over
  return (
    <AnswerFrame survey={survey} title={say('surveys:check.title')}>
      {refused ? (
        <RefusedAnswer code={refused} secret={secret} written={[]} />
      ) : (
        <Confirmation
          {...{ secret, pages, blank, last, errors }}
          // That nothing was answered is said by the page itself.
          refused={blank ? {} : (sent?.state.errors ?? {})}
        />
      )}
    </AnswerFrame>
  )
}
