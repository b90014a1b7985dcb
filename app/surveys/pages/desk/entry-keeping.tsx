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
import { NotFound } from '../../../refusal.ts'
import { ErrorSummary, Form, TextField } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink } from '../../../ui/parts.tsx'
import { keepInBank } from '../../bank.ts'
import { keepingForm } from '../../builder-forms.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { findEntry } from '../../draft.ts'
import { isQuestion } from '../../questionnaire.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const entry = findEntry(survey.draft, args.params.entry ?? '')
  if (!entry || !isQuestion(entry)) throw new NotFound()
  return { me, survey, entry }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey, entry } = await mine(args)
  return {
    head: { title: textOf(args.context)('surveys-desk:bank.keep'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    entry: { key: entry.key, words: entry.words.ja },
    form: freshForm(),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey, entry } = await mine(args)
  const form = await readForm(args.request, keepingForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(({ name, formKey }) =>
    once(db, formKey, async (trx) => {
      await keepInBank(trx, { kind: 'staff', id: me.id }, { survey: survey.slug, key: entry.key, name })
      return paths.surveyQuestions(survey.slug, entry.key)
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function EntryKeeping() {
  const { me, survey, entry, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      title={say('surveys-desk:bank.keep')}
      lead={say('surveys-desk:bank.keepLead')}
    >
      <ErrorSummary state={state} />
      <p className="quote" lang="ja">
        {entry.words}
      </p>
      <Form state={state}>
        <TextField
          name="name"
          label={say('surveys-desk:bank.name')}
          hint={say('surveys-desk:bank.nameHint')}
          required
        />
        <p className="actions">
          <Button>{say('surveys-desk:bank.keepDo')}</Button>
          <ButtonLink to={paths.surveyQuestions(survey.slug, entry.key)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
