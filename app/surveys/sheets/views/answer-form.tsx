import type { ReactNode } from 'react'
import { ErrorSummary, Form, fieldId, Hidden } from '#app/ui/form/form.tsx'
import type { FormState } from '#app/ui/form/form-state.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import type { AskedEntry, AskedQuestion } from '../asked.ts'
import { AnswerPage } from './answer-page.tsx'
import { AnswerProgress } from './answer-progress.tsx'

/** One page of questions: on, back and later all save. `check`: somebody mends this page while checking everything. */
export function AnswerForm({
  entries,
  state,
  seen,
  at,
  of,
  check,
  more,
}: {
  entries: AskedEntry[]
  state: FormState
  seen: string
  at: number
  of: number
  check: boolean
  more: boolean
}) {
  const { say } = useText()
  const questions = entries.filter((entry) => 'number' in entry)
  return (
    <>
      <AnswerProgress at={at} of={of} />
      <ErrorSummary state={state} labels={useLabels(questions)} />
      {more && Object.keys(state.errors).length === 0 && <More questions={questions} state={state} />}
      <Form state={state}>
        <Hidden name="asked" value={questions.map(({ key }) => key).join(' ')} />
        <Hidden name="seen" value={seen} />
        <AnswerPage entries={entries} />
        <div className="actions">
          {/* The first button is what Enter presses. */}
          <Button name="to" value={check ? 'check' : 'next'}>
            {say(check ? 'surveys:answer.toCheck' : 'surveys:answer.next')}
          </Button>
          {!check && at > 1 && (
            <Button tone="quiet" name="to" value="back">
              {say('surveys:answer.back')}
            </Button>
          )}
          <button type="submit" className="link" name="to" value="later">
            {say('surveys:answer.later')}
          </button>
        </div>
      </Form>
    </>
  )
}

/** 問3, before the message about its field. */
function useLabels(questions: AskedQuestion[]): Record<string, ReactNode> {
  const { say } = useText()
  return Object.fromEntries(
    questions.flatMap(({ items, number }) =>
      items.map(({ field }) => [field, say('surveys:question.number', { number })]),
    ),
  )
}

/** Further questions appeared by what was answered: said, with the way to the first of them. */
function More({ questions, state }: { questions: AskedQuestion[]; state: FormState }) {
  const { say } = useText()
  const first = questions.find(({ items }) => items.every(({ field }) => !state.values[field]?.length))
  return (
    <Notice tone="info" role="status" title={say('surveys:answer.more')}>
      {first && (
        <p>
          <a href={`#${fieldId(first.items[0]?.field ?? '')}`}>
            {say('surveys:answer.moreFirst', { number: first.number })}
          </a>
        </p>
      )}
    </Notice>
  )
}
