import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import type { FormState } from '#app/ui/form/form-state.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import type { AnsweredPage } from '../answers-shown.ts'
import { AnswersList } from './answers-list.tsx'

/** All answers before they are sent. Where something is missing it says what, and sends nothing yet. */
export function Confirmation({
  secret,
  pages,
  blank,
  last,
  errors,
  refused,
}: {
  secret: string
  pages: AnsweredPage[]
  /** Not one question was answered: there is nothing to send. */
  blank: boolean
  /** Key of the last page. */
  last: string
  errors: FormState['errors']
  refused: FormState['errors']
}) {
  const { say } = useText()
  const hasErrors = Object.keys(errors).length > 0
  const shown = hasErrors ? errors : refused
  return (
    <>
      <ErrorSummary state={{ values: {}, errors: shown }} labels={useLabels(pages)} />
      <p className="lead">{say(`surveys:check.${hasErrors ? 'mendFirst' : blank ? 'blank' : 'lead'}`)}</p>
      <AnswersList pages={pages} secret={secret} />
      <Form>
        <div className="actions">
          {!hasErrors && !blank && <Button>{say('surveys:check.send')}</Button>}
          <ButtonLink to={href('/answers/:secret/pages/:page', { secret, page: last })} tone="quiet">
            {say('surveys:answer.back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

function useLabels(pages: AnsweredPage[]): Record<string, ReactNode> {
  const { say } = useText()
  return Object.fromEntries(
    pages.flatMap(({ questions }) =>
      questions.flatMap(({ answers, number }) =>
        answers.map(({ field }) => [field, say('surveys:question.number', { number })]),
      ),
    ),
  )
}
