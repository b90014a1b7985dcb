import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { NotFound } from '../../../refusal.ts'
import { ErrorSummary, Form, Hidden } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink } from '../../../ui/parts.tsx'
import { pageForm } from '../../builder-forms.ts'
import { fingerprintOf } from '../../building.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { findPage } from '../../draft.ts'
import { headOf, namePage } from '../../paging.ts'
import { InThree } from '../../views/desk/in-three.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const page = findPage(survey.draft, args.params.page ?? '')
  if (!page) throw new NotFound()
  return { me, survey, page }
}

function typedHead(page: Awaited<ReturnType<typeof mine>>['page']) {
  const { ja, easy, en } = page.title ?? { ja: '' }
  return { 'title.ja': ja, 'title.easy': easy, 'title.en': en, was: fingerprintOf(headOf(page)) }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey, page } = await mine(args)
  return {
    head: { title: textOf(args.context)('surveys-desk:pages.edit'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    page: { key: page.key, number: survey.draft.pages.indexOf(page) + 1 },
    form: freshForm(typedHead(page)),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey, page } = await mine(args)
  const form = await readForm(args.request, pageForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(
    async ({ title, was }) => {
      await namePage(db, { kind: 'staff', id: me.id }, { survey: survey.slug, key: page.key, was, title })
      return paths.surveyQuestions(survey.slug, page.key)
    },
    async () => typedHead((await mine(args)).page),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function EditPage() {
  const { me, survey, page, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = stateOf(sent, form)
  const { say } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      title={
        <>
          {say('surveys-desk:page', { number: page.number })} – {say('surveys-desk:pages.edit')}
        </>
      }
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="was" value={String(state.values.was)} />
        <InThree
          names={['title.ja', 'title.easy', 'title.en']}
          label={say('surveys-desk:pages.name')}
          hint={say('surveys-desk:pages.nameHint')}
          max={100}
          optional
        />
        <p className="actions">
          <Button>{say('surveys-desk:save')}</Button>
          <ButtonLink to={paths.surveyQuestions(survey.slug, page.key)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
