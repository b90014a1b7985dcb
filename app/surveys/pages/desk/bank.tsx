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
import { Checkboxes, ErrorSummary, Form, Select } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink, Empty } from '../../../ui/parts.tsx'
import { bankQuestions, takeFromBank } from '../../bank.ts'
import { bankForm } from '../../builder-forms.ts'
import { requireDraft, surveyToEdit } from '../../desk-access.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  requireDraft(survey)
  return { me, survey }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey } = await mine(args)
  const asked = new URL(args.request.url).searchParams.get('page')
  const { pages } = survey.draft
  const page = pages.find(({ key }) => key === asked) ?? pages.at(-1)
  return {
    head: { title: textOf(args.context)('surveys-desk:bank.title'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    pages: pages.map(({ key, title }, at) => ({ key, number: at + 1, title: title?.ja ?? '' })),
    questions: await bankQuestions(db),
    form: freshForm({ place: `${page?.key ?? ''}:` }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey } = await mine(args)
  const form = await readForm(args.request, bankForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(({ place, questions, formKey }) =>
    once(db, formKey, async (trx) => {
      const taken = { survey: survey.slug, questions, place }
      const { key } = await takeFromBank(trx, { kind: 'staff', id: me.id }, taken)
      return paths.surveyQuestions(survey.slug, key.split(', ')[0])
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Bank() {
  const { me, survey, pages, questions, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say, t } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      title={say('surveys-desk:bank.title')}
      lead={say('surveys-desk:bank.lead')}
    >
      <ErrorSummary state={state} />
      {questions.length === 0 ? (
        <Empty title={say('surveys-desk:bank.none')} />
      ) : (
        <Form state={state}>
          <Checkboxes
            name="questions"
            legend={say('surveys-desk:bank.choose')}
            options={questions.map(({ id, name, question }) => ({
              value: id,
              label: <span lang="ja">{name}</span>,
              hint: (
                <>
                  {say(`surveys-desk:type.${question.type}`)} <span lang="ja">{question.words.ja}</span>
                </>
              ),
            }))}
          />
          <Select
            name="place"
            label={say('surveys-desk:bank.where')}
            options={pages.map(({ key, number, title }) => ({
              value: `${key}:`,
              label: `${t('surveys-desk:place.last', { page: number })} ${title}`.trim(),
            }))}
          />
          <p className="actions">
            <Button>{say('surveys-desk:bank.take')}</Button>
            <ButtonLink to={paths.surveyQuestions(survey.slug)} tone="quiet">
              {say('surveys-desk:back')}
            </ButtonLink>
          </p>
        </Form>
      )}
    </SurveyDeskPage>
  )
}
