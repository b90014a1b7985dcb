import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form, TextArea } from '../../../ui/form.tsx'
import { A, useText } from '../../../ui/language.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Button } from '../../../ui/parts.tsx'
import { mayEditSurvey } from '../../access.ts'
import { paperSurvey } from '../../paper-survey.ts'
import { chooseSheet } from '../../sheet.ts'
import { sheetReasonForm } from '../../sheet-form.ts'
import { sheetPage } from '../../sheet-page.ts'
import { nameOf } from '../../views/desk/sheet-table.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await paperSurvey(db, args.params.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  const sheet = await sheetPage(db, survey.id, args.params.sheet)
  return { me, survey, sheet }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey, sheet } = await mine(args)
  return {
    head: { title: textOf(args.context)('survey-paper:choice.title'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    sheet: { id: sheet.id, number: sheet.number, receiptNumber: sheet.receiptNumber },
    form: freshForm(),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey, sheet } = await mine(args)
  const form = await readForm(args.request, sheetReasonForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ reason }) => {
    await chooseSheet(db, { kind: 'staff', id: me.id }, { sheet: sheet.id, reason })
    return paths.surveySheet(survey.slug, sheet.id)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function SheetChoice() {
  const { me, survey, sheet, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say, t } = useText()
  const to = paths.surveySheet(survey.slug, sheet.id)
  return (
    <DeskPage
      title={say('survey-paper:choice.title')}
      lead={say('survey-paper:choice.lead')}
      me={me}
      current="surveys"
      crumbs={[
        { to: paths.deskSurvey(survey.slug), label: survey.title },
        { to: paths.surveySheets(survey.slug), label: say('survey-paper:sheets.title') },
        { to, label: nameOf(sheet, t) },
        { label: say('survey-paper:choice.title') },
      ]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextArea name="reason" label={say('survey-paper:reason.label')} rows={3} maxLength={500} required />
        <p className="actions">
          <Button>{say('survey-paper:choice.button')}</Button>
          <A to={to}>{say('survey-paper:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
