import type { ReactNode } from 'react'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form, type FormState, Hidden } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink, Notice } from '../../../ui/parts.tsx'
import type { Named } from '../../outline.ts'
import type { Condition } from '../../questionnaire.ts'
import { type Askable, ConditionFields } from './condition-fields.tsx'
import { ConditionWords } from './condition-words.tsx'
import { EnterSaves } from './row-cells.tsx'
import { SurveyDeskPage } from './survey-desk-page.tsx'

/** When a question or a page is asked. */
export function ConditionFormPage({
  me,
  survey,
  at,
  name,
  page,
  state,
  lines,
  focus,
  was,
}: {
  me: { name: string; roles: string[] }
  survey: { slug: string; title: string }
  /** Key of what is asked. */
  at: string
  name: ReactNode
  page: { show: Condition | null; isNested: boolean; names: Record<string, Named>; items: Askable[] }
  state: FormState
  lines: number
  focus: string
  was: string
}) {
  const { say } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      title={
        <>
          {name} – {say('surveys-desk:condition.title')}
        </>
      }
      lead={say('surveys-desk:condition.lead')}
    >
      <ErrorSummary state={state} />
      <p>
        {page.show ? <ConditionWords condition={page.show} names={page.names} /> : say('surveys-desk:condition.always')}
      </p>
      {page.isNested && <Notice tone="warn" title={say('surveys-desk:condition.nested')} />}
      {page.items.length === 0 ? (
        <p>{say('surveys-desk:condition.nothingBefore')}</p>
      ) : (
        <Form state={state}>
          <EnterSaves />
          <Hidden name="was" value={was} />
          <ConditionFields items={page.items} count={lines} focus={focus} />
          <p className="actions">
            <Button>{say('surveys-desk:condition.save')}</Button>
            <ButtonLink to={paths.surveyQuestions(survey.slug, at)} tone="quiet">
              {say('surveys-desk:back')}
            </ButtonLink>
          </p>
        </Form>
      )}
    </SurveyDeskPage>
  )
}
