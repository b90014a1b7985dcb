import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { answeredPages } from '../answers-shown.ts'
import { finalAnswers, isBlank } from '../final.ts'
import { finish, unfinished } from '../finishing.ts'
import { findSheet } from '../sheet.ts'
import { AnswerFrame } from '../views/answer-frame.tsx'
import { Confirmation } from '../views/confirmation.tsx'
import { RefusedAnswer } from '../views/refused-answer.tsx'

export const loader = inPublic(async ({ say, params, context }) => {
  const secret = params.secret ?? ''
  const { definition, given, state, ...sheet } = await guessed('receipt', context.address, () => findSheet(db, secret))
  const { slug, title, titleEasy, titleEn } = sheet
  const pages = answeredPages(definition, given)
  return {
    title: say('surveys:check.title'),
    survey: { slug, title, titleEasy, titleEn },
    secret,
    state,
    pages,
    blank: isBlank(finalAnswers(definition, given)),
    last: pages.at(-1)?.key ?? '',
    errors: Object.assign({}, ...unfinished(definition, given, context.lang).map(({ errors }) => errors)),
  }
})

export const action = inPublic((args) =>
  act(
    args,
    z.object({}),
    async () => {
      const { secret = '' } = args.params
      await guessed('receipt', args.context.address, () => finish(db, { kind: 'visitor' }, { secret }))
      return href('/answers/:secret', { secret })
    },
    {
      refused: (state, why) => {
        if (why && !(why instanceof Conflict || why instanceof Invalid)) return undefined
        return { state, refused: why?.code === 'surveys:refused.closedMeanwhile' ? why.code : null }
      },
    },
  ),
)

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
