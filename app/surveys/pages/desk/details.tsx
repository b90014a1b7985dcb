import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { listDepartments } from '../../../municipality/departments.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form, Hidden } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink, Notice } from '../../../ui/parts.tsx'
import { mayEditSurvey } from '../../access.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { editSurvey } from '../../survey.ts'
import { safeForm, surveyForm, typedSurvey } from '../../survey-form.ts'
import { DetailFields, useDetailLabels } from '../../views/desk/detail-fields.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

export const handle = { script: true }

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  return {
    head: { title: textOf(args.context)('surveys-desk:form.edit'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title, isPublic: survey.publishedAt !== null },
    departments: await listDepartments(db),
    form: freshForm(typedSurvey(survey)),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const form = await readForm(args.request, survey.publishedAt ? safeForm : surveyForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(
    async ({ version, fields }) => {
      if ('departmentId' in fields) requireThat(mayEditSurvey(me, fields))
      await editSurvey(db, { kind: 'staff', id: me.id }, { survey: survey.slug, version, changes: fields })
      return paths.deskSurvey(survey.slug)
    },
    async () => typedSurvey(await surveyToEdit(db, me, survey.slug)),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Details() {
  const { me, survey, departments, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = stateOf(sent, form)
  const { say } = useText()
  return (
    <SurveyDeskPage me={me} survey={survey} title={say('surveys-desk:form.edit')}>
      <ErrorSummary state={state} labels={useDetailLabels()} />
      {survey.isPublic && <Notice tone="info" title={say('surveys-desk:form.fixed')} />}
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version)} />
        <DetailFields departments={departments} isPublic={survey.isPublic} />
        <p className="actions">
          <Button>{say('surveys-desk:save')}</Button>
          <ButtonLink to={paths.deskSurvey(survey.slug)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
