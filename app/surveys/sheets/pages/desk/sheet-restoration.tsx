import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { framed } from '#app/surveys/questionnaires/desk-access.ts'
import { db } from '#db/connection'
import { editedSheet } from '../../edited-paper.ts'
import { restoreSheet } from '../../sheet.ts'
import { sheetReasonForm } from '../../sheet-form.ts'
import { SheetStep } from '../../views/desk/sheet-step.tsx'

export const loader = atDesk(editedSheet, ({ sheet: { id, number, receiptNumber }, ...own }, args) => ({
  title: args.say('survey-paper:restoration.title'),
  ...framed(own),
  sheet: { id, number, receiptNumber },
  form: freshForm(),
}))

export const action = atDesk(editedSheet, async ({ actor, survey, sheet }, args) =>
  act(args, sheetReasonForm, async ({ reason }) => {
    await restoreSheet(db, actor, { sheet: sheet.id, reason })
    return href('/desk/surveys/:survey/sheets/:sheet', { survey: survey.slug, sheet: sheet.id })
  }),
)

export default function SheetRestoration() {
  const { form, ...page } = useLoaderData<typeof loader>()
  return <SheetStep {...page} step="restoration" state={shownForm(useActionData<typeof action>(), form)} />
}
