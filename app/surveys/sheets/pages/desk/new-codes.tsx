import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { framed } from '#app/surveys/questionnaires/desk-access.ts'
import { TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { makeCodes } from '../../codes.ts'
import { editedPaper } from '../../edited-paper.ts'
import { batchForm } from '../../sheet-form.ts'
import { CodesFormPage } from '../../views/desk/codes-form-page.tsx'

export const loader = atDesk(editedPaper, async (own, args) => {
  const title = args.say('survey-paper:codes.new')
  return { title, ...framed(own), form: freshForm() }
})

export const action = atDesk(editedPaper, async ({ actor, survey }, args) =>
  act(args, batchForm, async (value) =>
    href('/desk/surveys/:survey/codes/:batch', {
      survey: survey.slug,
      batch: await makeCodes(db, actor, { survey: survey.slug, ...value }),
    }),
  ),
)

export default function NewCodes() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <CodesFormPage
      {...page}
      state={shownForm(useActionData<typeof action>(), form)}
      title={say('survey-paper:codes.new')}
      lead={say('survey-paper:codes.newLead')}
      button={say('survey-paper:codes.make')}
    >
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
