import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { framed } from '#app/surveys/questionnaires/desk-access.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedPaper } from '../../edited-paper.ts'
import { chooseSheet, restoreSheet, voidSheet } from '../../sheet.ts'
import { sheetReasonForm } from '../../sheet-form.ts'
import { sheetPage } from '../../sheet-page.ts'
import { nameOf } from '../../views/desk/sheet-table.tsx'

/** What is done with a sheet for a reason, by the last part of the address. */
const steps = { void: voidSheet, choice: chooseSheet, restoration: restoreSheet }

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await editedPaper(db, await staff(args), args.params)
  const address = new URL(args.request.url).pathname.split('/').at(-1)
  const step = (['void', 'choice', 'restoration'] as const).find((each) => each === address)
  if (!step) throw new NotFound()
  return { ...own, step, sheet: await sheetPage(db, own.survey.id, args.params.sheet) }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { step, sheet, ...own } = await mine(args)
  const head = { title: textOf(args.context)(`survey-paper:${step}.title`), noindex: true }
  const { id, number, receiptNumber } = sheet
  return { head, ...framed(own), step, sheet: { id, number, receiptNumber }, form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, survey, step, sheet } = await mine(args)
  return act(args, sheetReasonForm, async ({ reason }) => {
    await steps[step](db, actor, { sheet: sheet.id, reason })
    return href('/desk/surveys/:survey/sheets/:sheet', { survey: survey.slug, sheet: sheet.id })
  })
})

export default function SheetStep() {
  const { me, survey, step, sheet, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
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
