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
import { ErrorSummary, Form, MomentField, Radios, TextField } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink } from '../../../ui/parts.tsx'
import { copySurvey } from '../../copy.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { copyForm } from '../../survey-form.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  return {
    head: { title: textOf(args.context)('surveys-desk:copy.title'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    form: freshForm({ title: survey.title, as: 'wave' }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const form = await readForm(args.request, copyForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(({ formKey, ...typed }) =>
    once(db, formKey, async (trx) => {
      const made = await copySurvey(trx, { kind: 'staff', id: me.id }, { survey: survey.slug, ...typed })
      return paths.deskSurvey(made.slug)
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Copy() {
  const { me, survey, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say, t } = useText()
  const labels = { opensAt: t('surveys-desk:form.opensAt'), closesAt: t('surveys-desk:form.closesAt') }
  return (
    <SurveyDeskPage me={me} survey={survey} title={say('surveys-desk:copy.title')} lead={say('surveys-desk:copy.lead')}>
      <ErrorSummary state={state} labels={labels} />
      <Form state={state}>
        <Radios
          name="as"
          legend={say('surveys-desk:copy.as')}
          options={[
            { value: 'wave', label: say('surveys-desk:copy.wave'), hint: say('surveys-desk:copy.waveHint') },
            { value: 'series', label: say('surveys-desk:copy.series'), hint: say('surveys-desk:copy.seriesHint') },
          ]}
        />
        <TextField name="title" label={say('surveys-desk:form.title')} maxLength={200} required />
        <MomentField
          name="opensAt"
          label={say('surveys-desk:form.opensAt')}
          hint={say('surveys-desk:form.momentHint')}
          required
        />
        <MomentField name="closesAt" label={say('surveys-desk:form.closesAt')} required />
        <p className="actions">
          <Button>{say('surveys-desk:copy.do')}</Button>
          <ButtonLink to={paths.deskSurvey(survey.slug)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
