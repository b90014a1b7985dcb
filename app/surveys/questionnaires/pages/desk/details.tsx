import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayEditSurvey } from '../../access.ts'
import { editedSurvey, framed } from '../../desk-access.ts'
import { editSurvey } from '../../survey.ts'
import { safeForm, surveyForm, typedSurvey } from '../../survey-form.ts'
import { DetailFields, useDetailLabels } from '../../views/desk/detail-fields.tsx'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const handle = { script: true }

export const loader = atDesk(editedSurvey, async (own, args) => ({
  title: args.say('surveys-desk:form.edit'),
  ...framed(own),
  isPublic: own.survey.publishedAt !== null,
  departments: await listDepartments(db),
  form: freshForm(typedSurvey(own.survey)),
}))

export const action = atDesk(editedSurvey, async ({ me, actor, survey }, args) =>
  act(
    args,
    survey.publishedAt ? safeForm : surveyForm,
    async ({ version, fields }) => {
      if ('departmentId' in fields) requireThat(mayEditSurvey(me, fields))
      await editSurvey(db, actor, { survey: survey.slug, version, changes: fields })
      return href('/desk/surveys/:survey', { survey: survey.slug })
    },
    { now: async () => typedSurvey((await args.again()).survey) },
  ),
)

export default function Details() {
  const { isPublic, departments, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <SurveyFormPage
      {...page}
      state={state}
      labels={useDetailLabels()}
      title={say('surveys-desk:form.edit')}
      above={isPublic && <Notice tone="info" title={say('surveys-desk:form.fixed')} />}
      button={say('surveys-desk:save')}
      back={href('/desk/surveys/:survey', { survey: page.survey.slug })}
    >
      <Hidden name="version" value={String(state.values.version)} />
      <DetailFields departments={departments} isPublic={isPublic} />
    </SurveyFormPage>
  )
}
