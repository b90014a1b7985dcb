import { href } from '#app/href.ts'
import { Checkbox, EnterSaves, ErrorSummary, Form, type FormState } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { Named } from '../../outline.ts'
import type { Condition } from '../../questionnaire.ts'
import type { Titled } from '../../survey.ts'
import { type Askable, ConditionFields } from './condition-fields.tsx'
import { ConditionWords } from './condition-words.tsx'
import { SurveyDeskPage } from './survey-desk-page.tsx'
import { SaveOrBack } from './survey-form-page.tsx'
import { Was } from './was.tsx'

type Props = {
  me: { name: string; roles: string[] }
  survey: { slug: string } & Titled
  /** Key of what is asked. */
  at: string
  isPage: boolean
  /** Of the page or the question; a text between questions has none. */
  number: number | null
  page: { show: Condition | null; isNested: boolean; names: Record<string, Named>; items: Askable[] }
  state: FormState
  lines: number
  focus: string
}

/** When a question or a page is asked. */
export function ConditionFormPage({ me, survey, at, isPage, number, page, state, lines, focus }: Props) {
  const { say } = useText()
  const name = number === null ? 'surveys-desk:aText' : isPage ? 'surveys-desk:page' : 'surveys-desk:question'
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      title={
        <>
          {say(name, { number })} – {say('surveys-desk:condition.title')}
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
          <Was />
          <ConditionFields items={page.items} count={lines} focus={focus} />
          {page.isNested && <Checkbox name="drop" label={say('surveys-desk:condition.drop')} />}
          <SaveOrBack
            button={say('surveys-desk:condition.save')}
            back={href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': at })}
          />
        </Form>
      )}
    </SurveyDeskPage>
  )
}
