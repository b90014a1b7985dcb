import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { A, listed, useText, Written } from '#app/ui/language.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import type { Screen } from '../preview.ts'
import { AnswerPage } from './answer-page.tsx'
import { AnswerProgress } from './answer-progress.tsx'
import { AnswersList } from './answers-list.tsx'

/** The questionnaire as on a phone, walked for real; what was answered travels with the form and is never stored. */
export function PreviewPhone({ screen, again }: { screen: Screen; again: string }) {
  const { say, t, lang } = useText()
  const { done, values, errors, entries } = screen
  const state = { values, errors }
  return (
    <section className="phone" aria-label={t('surveys-desk:preview.phone')}>
      {done ? (
        <>
          <Notice tone="good" title={say('surveys-desk:preview.done')}>
            {done.hidden.length > 0 && (
              <p>{say('surveys-desk:preview.hidden', { numbers: listed(lang, done.hidden) })}</p>
            )}
          </Notice>
          <AnswersList pages={done.pages} />
          <p>
            <A to={again}>{say('surveys-desk:preview.again')}</A>
          </p>
        </>
      ) : (
        <>
          {screen.title && (
            <h2>
              <Written {...screen.title} />
            </h2>
          )}
          <AnswerProgress at={screen.at} of={screen.of} />
          <ErrorSummary state={state} />
          <Form state={state}>
            <Hidden name="page" value={screen.page} />
            <Hidden name="asked" value={entries.flatMap((each) => ('number' in each ? [each.key] : [])).join(' ')} />
            {screen.kept.map(([name, value]) => (
              <Hidden key={`${name} ${value}`} name={name} value={value} />
            ))}
            <AnswerPage entries={entries} />
            <p className="actions">
              <Button name="to" value="next">
                {say('surveys:answer.next')}
              </Button>
              {screen.at > 1 && (
                <Button tone="quiet" name="to" value="back">
                  {say('surveys:answer.back')}
                </Button>
              )}
            </p>
          </Form>
        </>
      )}
    </section>
  )
}
