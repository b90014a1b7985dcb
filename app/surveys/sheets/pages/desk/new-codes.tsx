import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { TextField } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { makeCodes } from '../../codes.ts'
import { editedPaper } from '../../edited-paper.ts'
import { batchForm } from '../../sheet-form.ts'
import { CodesFormPage } from '../../views/desk/codes-form-page.tsx'

export const loader = atDesk(editedPaper, async () => ({ heading: 'survey-paper:codes.new', fields: {} }))

export const action = atDesk(editedPaper, async ({ actor, survey }, args) =>
  act(args, batchForm, async (value) =>
    href('/desk/surveys/:survey/codes/:batch', {
      survey: survey.slug,
      batch: await makeCodes(db, actor, { survey: survey.slug, ...value }),
    }),
  ),
)

export default function NewCodes() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <CodesFormPage {...page} lead={say('survey-paper:codes.newLead')} button={say('survey-paper:codes.make')}>
      <TextField
        name="label"
        label={say('survey-paper:codes.label')}
        hint={say('survey-paper:codes.labelHint')}
        required
      />
      <TextField
        name="district"
        label={say('survey-paper:codes.district')}
        hint={say('survey-paper:codes.districtHint')}
        optional
      />
      <TextField
        name="count"
        label={say('survey-paper:codes.count')}
        hint={say('survey-paper:codes.countHint')}
        inputMode="numeric"
        short
        required
      />
    </CodesFormPage>
  )
}
