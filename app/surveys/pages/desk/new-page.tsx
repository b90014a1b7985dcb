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
import { ErrorSummary, Form, Hidden } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink } from '../../../ui/parts.tsx'
import { pageForm } from '../../builder-forms.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { addNewPage } from '../../paging.ts'
import { InThree } from '../../views/desk/in-three.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  return {
    head: { title: textOf(args.context)('surveys-desk:pages.new'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    form: freshForm(),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const form = await readForm(args.request, pageForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(({ title, formKey }) =>
    once(db, formKey, async (trx) => {
      const made = { survey: survey.slug, before: null, title }
      const { key } = await addNewPage(trx, { kind: 'staff', id: me.id }, made)
      return paths.surveyQuestions(survey.slug, key)
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function NewPage() {
  const { me, survey, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      title={say('surveys-desk:pages.new')}
      lead={say('surveys-desk:pages.newLead')}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="was" value="" />
        <InThree
          names={['title.ja', 'title.easy', 'title.en']}
          label={say('surveys-desk:pages.name')}
          hint={say('surveys-desk:pages.nameHint')}
          max={100}
          optional
        />
        <p className="actions">
          <Button>{say('surveys-desk:pages.add')}</Button>
          <ButtonLink to={paths.surveyQuestions(survey.slug)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
