import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { dropCorrection } from '../../correction.ts'
import { editedSurvey, framed } from '../../desk-access.ts'
import { publicationForm } from '../../survey-form.ts'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await editedSurvey(db, await staff(args), args.params)
  const head = { title: textOf(args.context)('surveys-desk:correction.drop'), noindex: true }
  return { head, ...framed(own), form: freshForm({ version: String(own.survey.version) }) }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, survey } = await editedSurvey(db, await staff(args), args.params)
  return act(args, publicationForm, async ({ version }) => {
    await dropCorrection(db, actor, { survey: survey.slug, version })
    return href('/desk/surveys/:survey', { survey: survey.slug })
  })
})

export default function CorrectionRemoval() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <SurveyFormPage
      {...page}
      state={stateOf(useActionData(), form)}
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
