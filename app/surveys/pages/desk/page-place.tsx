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
import { ErrorSummary, Form, Select } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink } from '../../../ui/parts.tsx'
import { lastPage } from '../../builder.ts'
import { pagePlaceForm } from '../../builder-forms.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { findPage } from '../../draft.ts'
import { placePage } from '../../paging.ts'
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
  const { pages } = survey.draft
  return {
    head: { title: textOf(args.context)('surveys-desk:place.pageTitle'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    page: { key: page.key, number: pages.indexOf(page) + 1, title: page.title?.ja ?? '' },
    others: pages.flatMap((each, at) =>
      each === page ? [] : [{ key: each.key, number: at + 1, title: each.title?.ja ?? '' }],
    ),
    form: freshForm(),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey, page } = await mine(args)
  const form = await readForm(args.request, pagePlaceForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ before, then }) => {
    const place = { survey: survey.slug, key: page.key, before: before === lastPage ? null : before }
    await placePage(db, { kind: 'staff', id: me.id }, place)
    return paths.surveyQuestions(survey.slug, then ? `${then}-${page.key}` : page.key)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function PagePlace() {
  const { me, survey, page, others, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say, t } = useText()
  const name = (one: { number: number; title: string }) =>
    `${t('surveys-desk:page', { number: one.number })} ${one.title}`.trim()
  return (
    <SurveyDeskPage me={me} survey={survey} within="questions" title={say('surveys-desk:place.pageTitle')}>
      <ErrorSummary state={state} />
      <p className="quote">{name(page)}</p>
      <Form state={state}>
        <Select
          name="before"
          label={say('surveys-desk:place.where')}
          empty={t('surveys-desk:form.choose')}
          options={[
            ...others.map((one) => ({
              value: one.key,
              label: t('surveys-desk:place.beforePage', { name: name(one) }),
            })),
            { value: 'last', label: t('surveys-desk:place.lastPage') },
          ]}
          required
        />
        <p className="actions">
          <Button>{say('surveys-desk:place.do')}</Button>
          <ButtonLink to={paths.surveyQuestions(survey.slug, page.key)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
