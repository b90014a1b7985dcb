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
import { removalForm } from '../../builder-forms.ts'
import { fingerprintOf } from '../../building.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { findPage } from '../../draft.ts'
import { dropPage, headOf } from '../../paging.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const page = findPage(survey.draft, args.params.page ?? '')
  if (!page) throw new NotFound()
  return { me, survey, page }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey, page } = await mine(args)
  return {
    head: { title: textOf(args.context)('surveys-desk:pageRemoval.title'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    page: { key: page.key, number: survey.draft.pages.indexOf(page) + 1, title: page.title?.ja ?? '' },
    form: freshForm({ was: fingerprintOf(headOf(page)) }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey, page } = await mine(args)
  const form = await readForm(args.request, removalForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ was }) => {
    await dropPage(db, { kind: 'staff', id: me.id }, { survey: survey.slug, key: page.key, was })
    return paths.surveyQuestions(survey.slug)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function PageRemoval() {
  const { me, survey, page, form } = useLoaderData<typeof loader>()
  const sent = useActionData<{ current?: { was?: string } | null }>()
  const state = stateOf(sent, form)
  const { say } = useText()
  return (
    <SurveyDeskPage me={me} survey={survey} within="questions" title={say('surveys-desk:pageRemoval.title')}>
      <ErrorSummary state={state} />
      <p className="quote">
        {say('surveys-desk:page', { number: page.number })} <span lang="ja">{page.title}</span>
      </p>
      <Form state={state}>
        <Hidden name="was" value={sent?.current?.was ?? String(state.values.was)} />
        <p>{say('surveys-desk:pageRemoval.lead')}</p>
        <p className="actions">
          <Button tone="danger">{say('surveys-desk:pageRemoval.do')}</Button>
          <ButtonLink to={paths.surveyQuestions(survey.slug, page.key)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
