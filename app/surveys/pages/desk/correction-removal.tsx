import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form, Hidden } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink } from '../../../ui/parts.tsx'
import { dropCorrection } from '../../correction.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { publicationForm } from '../../survey-form.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  return {
    head: { title: textOf(args.context)('surveys-desk:correction.drop'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    form: freshForm({ version: String(survey.version) }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const form = await readForm(args.request, publicationForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ version }) => {
    await dropCorrection(db, { kind: 'staff', id: me.id }, { survey: survey.slug, version })
    return paths.deskSurvey(survey.slug)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function CorrectionRemoval() {
  const { me, survey, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      title={say('surveys-desk:correction.drop')}
      lead={say('surveys-desk:correction.dropLead')}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(form.values.version)} />
        <p className="actions">
          <Button tone="danger">{say('surveys-desk:correction.dropDo')}</Button>
          <ButtonLink to={paths.surveyCorrection(survey.slug)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
