import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { prefixOf } from '#app/text/language.ts'
import { Form } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { leaveSheet } from '../leaving.ts'
import { findSheet } from '../sheet.ts'
import { AnswerFrame } from '../views/answer-frame.tsx'

/** After the form its sheet has another address: what the page still knows of it comes along with what was done. */
export const loader = inPublic(async ({ params, context }) => {
  const secret = params.secret ?? ''
  if (context.form) return { heading: 'surveys:leaving.done', sheet: null, fields: {} }
  const { slug, title, titleEasy, titleEn, ...sheet } = await guessed('receipt', context.address, () =>
    findSheet(db, secret),
  )
  const survey = { slug, title, titleEasy, titleEn }
  return { heading: 'surveys:leaving.title', sheet: { secret, survey, isSent: sheet.state === 'sent' }, fields: {} }
})

/** The new address stands in this answer and in no browser's history. */
export const action = inPublic((args) =>
  act(args, z.object({}), async (_, { state }) => {
    const { secret = '' } = args.params
    const { address, lang } = args.context
    const left = await guessed('receipt', address, async () => {
      const { slug, title, titleEasy, titleEn, state: is } = await findSheet(db, secret)
      const next = await leaveSheet(db, { secret })
      const link = next && config.publicUrl + prefixOf(lang) + href('/answers/:secret', { secret: next })
      return { survey: { slug, title, titleEasy, titleEn }, isSent: is === 'sent', link }
    })
    return { state, current: null, left }
  }),
)

export default function Leaving() {
  const { sheet, sent, state, title, say } = usePage<typeof loader, typeof action>()
  const left = sent?.left
  if (left) {
    return (
      <AnswerFrame survey={left.survey} title={say('surveys:leaving.done')}>
        <p role="status">{say('surveys:leaving.gone')}</p>
        {!left.isSent && (
          <section className="panel receipt">
            <h2>{say('surveys:sheet.elsewhere')}</h2>
            <p>{say(left.link ? 'surveys:leaving.link' : 'surveys:leaving.code')}</p>
            {left.link && (
              <p>
                <span className="typed">{left.link}</span>
              </p>
            )}
          </section>
        )}
        <p className="actions">
          <ButtonLink to={href('/surveys/:survey', { survey: left.survey.slug })} tone="quiet">
            {say('surveys:leaving.back')}
          </ButtonLink>
        </p>
      </AnswerFrame>
    )
  }
  if (!sheet) return null
  return (
    <AnswerFrame survey={sheet.survey} title={title}>
      <p>{say(sheet.isSent ? 'surveys:leaving.leadSent' : 'surveys:leaving.lead')}</p>
      <Form state={state}>
        <p className="actions">
          <Button>{say('surveys:leaving.title')}</Button>
          <A to={href('/answers/:secret', { secret: sheet.secret })}>{say('surveys:leaving.stay')}</A>
        </p>
      </Form>
    </AnswerFrame>
  )
}
