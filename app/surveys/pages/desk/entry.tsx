import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { json } from '@remix-run/node'
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
import { A, useText } from '../../../ui/language.tsx'
import { Button, ButtonLink, Notice } from '../../../ui/parts.tsx'
import { fingerprintOf } from '../../building.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { findEntry } from '../../draft.ts'
import { changeWritten } from '../../entry.ts'
import { entryForm, typedEntry } from '../../entry-form.ts'
import { isQuestion, numbersOf } from '../../questionnaire.ts'
import { rowCount, stepped } from '../../typed-rows.ts'
import { EntryFields } from '../../views/desk/entry-fields.tsx'
import { EnterSaves } from '../../views/desk/row-cells.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

export const handle = { script: true }

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const entry = findEntry(survey.draft, args.params.entry ?? '')
  if (!entry) throw new NotFound()
  return { me, survey, entry }
}

const typed = (entry: Awaited<ReturnType<typeof mine>>['entry']) => ({
  ...typedEntry(entry),
  was: fingerprintOf(entry),
})

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey, entry } = await mine(args)
  return {
    head: { title: textOf(args.context)('surveys-desk:entry.edit'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title, isPublic: survey.publishedAt !== null },
    entry: { key: entry.key, type: entry.type, isQuestion: isQuestion(entry) },
    number: numbersOf(survey.draft)[entry.key] ?? null,
    form: freshForm(typed(entry)),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey, entry } = await mine(args)
  const form = await readForm(args.request, entryForm)
  const step = stepped(form.state.values)
  if (step) return json({ state: { values: step.values, errors: {} }, current: null, focus: step.focus })
  if (!form.ok) return form.again()
  const done = await form.attempt(
    async ({ was, written }) => {
      const changed = { survey: survey.slug, key: entry.key, was, written }
      await changeWritten(db, { kind: 'staff', id: me.id }, changed)
      return paths.surveyQuestions(survey.slug, entry.key)
    },
    async () => typed((await mine(args)).entry),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function EditEntry() {
  const { me, survey, entry, number, form } = useLoaderData<typeof loader>()
  const sent = useActionData<{ focus?: string }>()
  const state = stateOf(sent, form)
  const { say } = useText()
  // Rows that somebody else added are shown as well.
  const fields = { ...state.standing, ...state.values }
  const rows = { options: rowCount(fields, 'options'), rows: rowCount(fields, 'rows') }
  const name = number === null ? say(`surveys-desk:type.${entry.type}`) : say('surveys-desk:question', { number })
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      wide
      title={
        <>
          {name} – {say('surveys-desk:entry.edit')}
        </>
      }
      lead={say(`surveys-desk:type.${entry.type}`)}
    >
      <ErrorSummary state={state} />
      {survey.isPublic && <Notice tone="info" title={say('surveys-desk:entry.frozen')} />}
      <Form state={state}>
        <EnterSaves />
        <Hidden name="was" value={String(state.values.was)} />
        <Hidden name="type" value={entry.type} />
        <EntryFields type={entry.type} rows={{ ...rows, focus: sent?.focus ?? '' }} isNew={false} />
        <p className="actions">
          <Button>{say('surveys-desk:save')}</Button>
          <ButtonLink to={paths.surveyQuestions(survey.slug, entry.key)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
      {entry.isQuestion && (
        <p>
          <A to={paths.surveyEntryKeeping(survey.slug, entry.key)}>{say('surveys-desk:bank.keep')}</A>
        </p>
      )}
    </SurveyDeskPage>
  )
}
