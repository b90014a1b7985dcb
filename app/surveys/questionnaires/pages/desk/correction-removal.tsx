import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { dropCorrection } from '../../correction.ts'
import { editedSurvey } from '../../desk-access.ts'
import { publicationForm } from '../../survey-form.ts'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(editedSurvey, async (own) => {
  return { heading: 'surveys-desk:correction.drop', fields: { version: String(own.survey.version) } }
})

export const action = atDesk(editedSurvey, async ({ actor, survey }, args) =>
  act(args, publicationForm, async ({ version }) => {
    await dropCorrection(db, actor, { survey: survey.slug, version })
    return href('/desk/surveys/:survey', { survey: survey.slug })
  }),
)

export default function CorrectionRemoval() {
  const { form, say, ...page } = usePage<typeof loader>()
  return (
    <SurveyFormPage
      {...page}
      lead={say('surveys-desk:correction.dropLead')}
      button={say('surveys-desk:correction.dropDo')}
      tone="danger"
      back={href('/desk/surveys/:survey/correction', { survey: page.survey.slug })}
    >
      <Hidden name="version" value={String(form.values.version)} />
    </SurveyFormPage>
  )
}
