import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { framed } from '#app/surveys/questionnaires/desk-access.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedSheet } from '../../edited-paper.ts'
import { sheetReasonForm } from '../../sheet-form.ts'
import { SheetStep } from '../../views/desk/sheet-step.tsx'
import { chooseSheet } from '../../voiding.ts'

export const loader = atDesk(editedSheet, ({ sheet: { id, number, receiptNumber }, ...own }) => ({
  heading: 'survey-paper:choice.title',
  ...framed(own),
  sheet: { id, number, receiptNumber },
  fields: {},
}))

export const action = atDesk(editedSheet, async ({ actor, survey, sheet }, args) =>
  act(args, sheetReasonForm, async ({ reason }) => {
    await chooseSheet(db, actor, { sheet: sheet.id, reason })
    return href('/desk/surveys/:survey/sheets/:sheet', { survey: survey.slug, sheet: sheet.id })
  }),
)

export default function SheetChoice() {
  const page = usePage<typeof loader>()
  return <SheetStep {...page} step="choice" />
}
