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
import { findEntry, pageOfEntry } from '../../draft.ts'
import { removeWritten } from '../../entry.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const entry = findEntry(survey.draft, args.params.entry ?? '')
  if (!entry) throw new NotFound()
  return { me, survey, entry }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey, entry } = await mine(args)
  return {
    head: { title: textOf(args.context)('surveys-desk:removal.title'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    entry: { key: entry.key, words: entry.words.ja },
    form: freshForm({ was: fingerprintOf(entry) }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey, entry } = await mine(args)
  const form = await readForm(args.request, removalForm)
  if (!form.ok) return form.again()
  const page = pageOfEntry(survey.draft, entry.key)
  const done = await form.attempt(async ({ was }) => {
    await removeWritten(db, { kind: 'staff', id: me.id }, { survey: survey.slug, key: entry.key, was })
    return paths.surveyQuestions(survey.slug, page?.key)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function EntryRemoval() {
  const { me, survey, entry, form } = useLoaderData<typeof loader>()
  const sent = useActionData<{ current?: { was?: string } | null }>()
  const state = stateOf(sent, form)
  const { say } = useText()
  return (
    <SurveyDeskPage me={me} survey={survey} within="questions" title={say('surveys-desk:removal.title')}>
      <ErrorSummary state={state} />
      <p className="quote" lang="ja">
        {entry.words}
      </p>
      <Form state={state}>
        <Hidden name="was" value={sent?.current?.was ?? String(state.values.was)} />
        <p>{say('surveys-desk:removal.lead')}</p>
        <p className="actions">
          <Button tone="danger">{say('surveys-desk:removal.do')}</Button>
          <ButtonLink to={paths.surveyQuestions(survey.slug, entry.key)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
