import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditSurvey } from '../../access.ts'
import { editedSurvey } from '../../desk-access.ts'
import { editSurvey } from '../../survey.ts'
import { safeForm, surveyForm, typedSurvey } from '../../survey-form.ts'
import { DetailFields, useDetailLabels } from '../../views/desk/detail-fields.tsx'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const handle = { script: true }

export const loader = atDesk(editedSurvey, async (own) => ({
  heading: 'surveys-desk:form.edit',
  isPublic: own.survey.publishedAt !== null,
  departments: await listDepartments(db),
  fields: typedSurvey(own.survey),
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
  const { isPublic, departments, say, ...page } = usePage<typeof loader>()
  return (
    <SurveyFormPage
      {...page}
      labels={useDetailLabels()}
      above={isPublic && <Notice tone="info" title={say('surveys-desk:form.fixed')} />}
      button={say('surveys-desk:save')}
      back={href('/desk/surveys/:survey', { survey: page.survey.slug })}
    >
      <Hidden name="version" />
      <DetailFields departments={departments} isPublic={isPublic} />
    </SurveyFormPage>
  )
}
