import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { once } from '../../../journal/once.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form, Hidden, TextArea } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink } from '../../../ui/parts.tsx'
import { surveyToEdit } from '../../desk-access.ts'
import { closeNow } from '../../period.ts'
import { correctionForm } from '../../survey-form.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  return {
    head: { title: textOf(args.context)('surveys-desk:closure.title'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    form: freshForm({ version: String(survey.version) }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const form = await readForm(args.request, correctionForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(({ version, reason, formKey }) =>
    once(db, formKey, async (trx) => {
      await closeNow(trx, { kind: 'staff', id: me.id }, { survey: survey.slug, version, reason })
      return paths.deskSurvey(survey.slug)
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Closure() {
  const { me, survey, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      title={say('surveys-desk:closure.title')}
      lead={say('surveys-desk:closure.lead')}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(form.values.version)} />
        <TextArea name="reason" rows={3} maxLength={1000} label={say('surveys-desk:period.reason')} required />
        <p className="actions">
          <Button tone="danger">{say('surveys-desk:closure.do')}</Button>
          <ButtonLink to={paths.deskSurvey(survey.slug)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
