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
import { toTyped } from '../../../text/moments.ts'
import { Moment } from '../../../ui/dates.tsx'
import { ErrorSummary, Form, Hidden, MomentField, TextArea } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink } from '../../../ui/parts.tsx'
import { surveyToEdit } from '../../desk-access.ts'
import { changePeriod } from '../../period.ts'
import { periodForm } from '../../survey-form.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

const typedEnd = ({ closesAt, version }: { closesAt: Date; version: number }) => ({
  closesAt: toTyped(closesAt),
  version: String(version),
})

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  return {
    head: { title: textOf(args.context)('surveys-desk:period.title'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title, closesAt: survey.closesAt },
    form: freshForm(typedEnd(survey)),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const form = await readForm(args.request, periodForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(
    ({ formKey, ...typed }) =>
      once(db, formKey, async (trx) => {
        await changePeriod(trx, { kind: 'staff', id: me.id }, { survey: survey.slug, ...typed })
        return paths.deskSurvey(survey.slug)
      }),
    async () => typedEnd(await surveyToEdit(db, me, survey.slug)),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Period() {
  const { me, survey, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      title={say('surveys-desk:period.title')}
      lead={say('surveys-desk:period.lead')}
    >
      <ErrorSummary state={state} />
      <p>
        {say('surveys-desk:period.now')} <Moment value={survey.closesAt} />
      </p>
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version)} />
        <MomentField
          name="closesAt"
          label={say('surveys-desk:period.closesAt')}
          hint={say('surveys-desk:form.momentHint')}
          required
        />
        <TextArea name="reason" rows={3} maxLength={1000} label={say('surveys-desk:period.reason')} required />
        <p className="actions">
          <Button>{say('surveys-desk:period.do')}</Button>
          <ButtonLink to={paths.deskSurvey(survey.slug)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
