import { href } from '#app/href.ts'
import { CodeField } from '#app/surveys/questionnaires/views/code-form.tsx'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import type { FormState } from '#app/ui/form/form-state.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'

type Survey = { slug: string; state: string; sample: boolean; open: boolean; questions: number }

/** What to know before the first question, and the button that leads to it. */
export function BeginningForm({ survey, state, fresh }: { survey: Survey; state: FormState; fresh: FormState }) {
  const { say } = useText()
  // The form for a code on the survey's own page has neither key nor time: those of this page stand in for them.
  const values = { ...fresh.values, ...filled(state.values) }
  return (
    <>
      <ErrorSummary state={state} />
      {survey.state === 'open' ? (
        <>
          <ul>
            <li>{say('surveys:begin.length', { questions: survey.questions })}</li>
            <li>{say('surveys:begin.saved')}</li>
            <li>{say('surveys:begin.noName')}</li>
          </ul>
          <Form state={{ ...state, values }} guard={survey.open}>
            <Hidden name="stamp" value={String(values.stamp)} />
            {survey.sample && <CodeField optional={survey.open} />}
            <Button>{say('surveys:begin.do')}</Button>
          </Form>
        </>
      ) : (
        <p className="actions">
          <ButtonLink to={href('/surveys/:survey', { survey: survey.slug })}>
            {say('surveys:begin.toNotice')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

const filled = (values: FormState['values']) => Object.fromEntries(Object.entries(values).filter(([, value]) => value))
