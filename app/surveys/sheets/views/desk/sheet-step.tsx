import type { ComponentProps } from 'react'
import { href } from '#app/href.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { ErrorSummary, Form, type FormState, TextArea } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { nameOf } from './sheet-table.tsx'

/** What is done with a sheet for a reason, as a page. */
export function SheetStep({
  step,
  me,
  survey,
  sheet,
  state,
}: {
  step: 'void' | 'choice' | 'restoration'
  me: ComponentProps<typeof DeskPage>['me']
  survey: Parameters<typeof useSurveyCrumbs>[0]
  sheet: Parameters<typeof nameOf>[0] & { id: string }
  state: FormState
}) {
  const { say, t } = useText()
  const to = href('/desk/surveys/:survey/sheets/:sheet', { survey: survey.slug, sheet: sheet.id })
  return (
    <DeskPage
      title={say(`survey-paper:${step}.title`)}
      lead={say(`survey-paper:${step}.lead`)}
      me={me}
      current="surveys"
      crumbs={[
        ...useSurveyCrumbs(survey),
        { to: href('/desk/surveys/:survey/sheets', { survey: survey.slug }), label: say('survey-paper:sheets.title') },
        { to, label: nameOf(sheet, t) },
        { label: say(`survey-paper:${step}.title`) },
      ]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextArea name="reason" label={say('survey-paper:reason.label')} rows={3} maxLength={500} required />
        <p className="actions">
          <Button>{say(`survey-paper:${step}.button`)}</Button>
          <A to={to}>{say('survey-paper:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
