import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { newEntry } from '#app/surveys/sheets/typed-entry.ts'
import { EnterSaves, ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { type Db, db } from '#db/connection'
import { editedSurvey, framed } from '../../desk-access.ts'
import { findPage } from '../../draft.ts'
import { addWritten } from '../../entry.ts'
import { entryForm } from '../../entry-form.ts'
import { entryTypes } from '../../entry-types.ts'
import { rowCount, rowStep } from '../../typed-rows.ts'
import { EntryFields } from '../../views/desk/entry-fields.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'
import { SaveOrBack } from '../../views/desk/survey-form-page.tsx'
import { TypeChoice } from '../../views/desk/type-choice.tsx'

export const handle = { script: true }

async function placeOfNewEntry(db: Db, me: Staff, named: Named, query: URLSearchParams) {
  const own = await editedSurvey(db, me, named)
  const { pages } = own.survey.draft
  const page = findPage({ pages }, query.get('page') ?? '') ?? pages.at(-1)
  const before = page?.entries.find(({ key }) => key === query.get('before'))?.key ?? null
  const type = entryTypes.find((each) => each === query.get('type')) ?? null
  return { ...own, type, place: { page: page?.key ?? '', before } }
}

export const loader = atDesk(placeOfNewEntry, ({ type, place, ...own }, args) => ({
  title: args.say('surveys-desk:entry.new'),
  ...framed(own),
  isPublic: own.survey.publishedAt !== null,
  page: own.survey.draft.pages.findIndex(({ key }) => key === place.page) + 1,
  place,
  type,
  form: freshForm(newEntry(type ?? 'single')),
}))

export const action = atDesk(placeOfNewEntry, async ({ actor, survey, place }, args) =>
  act(
    args,
    entryForm,
    ({ key, written, formKey }) =>
      once(db, formKey, async (trx) => {
        const added = await addWritten(trx, actor, { survey: survey.slug, place, key, written })
        return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': added.key })
      }),
    { before: rowStep },
  ),
)

export default function NewEntry() {
  const { me, survey, isPublic, page, place, type, form } = useLoaderData<typeof loader>()
  const sent = useActionData<{ focus?: string }>()
  const state = shownForm(sent, form)
  const { say } = useText()
  const rows = { options: rowCount(state.values, 'options'), rows: rowCount(state.values, 'rows') }
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      wide
      title={say('surveys-desk:entry.new')}
      lead={say('surveys-desk:entry.newLead', { page })}
    >
      {type === null ? (
        <TypeChoice
          // People who are answering already get no more questions.
          shown={isPublic ? ['show'] : undefined}
          to={(type) => href('/desk/surveys/:survey/questions/new', { survey: survey.slug }, { ...place, type })}
        />
      ) : (
        <>
          <ErrorSummary state={state} />
          <p>
            <strong>{say(`surveys-desk:type.${type}`)}</strong> – {say(`surveys-desk:typeHint.${type}`)}
          </p>
          <Form state={state}>
            <EnterSaves />
            <input type="hidden" name="type" value={type} />
            <EntryFields type={type} rows={{ ...rows, focus: sent?.focus ?? '' }} isNew />
            <SaveOrBack
              button={say('surveys-desk:entry.add')}
              back={href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': place.page })}
            />
          </Form>
        </>
      )}
    </SurveyDeskPage>
  )
}
