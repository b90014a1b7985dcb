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
import { placesFor } from '../../builder.ts'
import { placeForm } from '../../builder-forms.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { findEntry } from '../../draft.ts'
import { placeWritten } from '../../entry.ts'
import { numbersOf } from '../../questionnaire.ts'
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
  const numbers = numbersOf(survey.draft)
  return {
    head: { title: textOf(args.context)('surveys-desk:place.title'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    entry: { key: entry.key, words: entry.words.ja },
    places: placesFor(survey.draft, entry.key).map((place) => ({
      ...place,
      number: (place.beforeKey && numbers[place.beforeKey]) ?? null,
    })),
    form: freshForm(),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey, entry } = await mine(args)
  const form = await readForm(args.request, placeForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ place, then }) => {
    await placeWritten(db, { kind: 'staff', id: me.id }, { survey: survey.slug, key: entry.key, place })
    return paths.surveyQuestions(survey.slug, then ? `${then}-${entry.key}` : entry.key)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function EntryPlace() {
  const { me, survey, entry, places, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say, t } = useText()
  const options = places.map(({ value, page, before, number }) => {
    const name = `${number === null ? '' : t('surveys-desk:question', { number })} ${(before ?? '').slice(0, 30)}`
    return {
      value,
      label:
        before === null
          ? t('surveys-desk:place.last', { page })
          : t('surveys-desk:place.before', { page, name: name.trim() }),
    }
  })
  return (
    <SurveyDeskPage me={me} survey={survey} within="questions" title={say('surveys-desk:place.title')}>
      <ErrorSummary state={state} />
      <p className="quote" lang="ja">
        {entry.words}
      </p>
      <Form state={state}>
        <Select
          name="place"
          label={say('surveys-desk:place.where')}
          empty={t('surveys-desk:form.choose')}
          options={options}
          required
        />
        <p className="actions">
          <Button>{say('surveys-desk:place.do')}</Button>
          <ButtonLink to={paths.surveyQuestions(survey.slug, entry.key)} tone="quiet">
            {say('surveys-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
