import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { dropCorrection } from '../../correction.ts'
import { editedSurvey, framed } from '../../desk-access.ts'
import { publicationForm } from '../../survey-form.ts'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(editedSurvey, async (own, args) => {
  const title = args.say('surveys-desk:correction.drop')
  return { title, ...framed(own), form: freshForm({ version: String(own.survey.version) }) }
})

export const action = atDesk(editedSurvey, async ({ actor, survey }, args) =>
  act(args, publicationForm, async ({ version }) => {
    await dropCorrection(db, actor, { survey: survey.slug, version })
    return href('/desk/surveys/:survey', { survey: survey.slug })
  }),
)

export default function CorrectionRemoval() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <SurveyFormPage
      {...page}
      state={shownForm(useActionData(), form)}
      title={say('surveys-desk:correction.drop')}
      lead={say('surveys-desk:correction.dropLead')}
      button={say('surveys-desk:correction.dropDo')}
      tone="danger"
      back={href('/desk/surveys/:survey/correction', { survey: page.survey.slug })}
    >
      <Hidden name="version" value={String(form.values.version)} />
    </SurveyFormPage>
  )
}
