import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { newEntry } from '#app/surveys/sheets/typed-entry.ts'
import { EnterSaves, ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { placeOfNewEntry } from '../../desk-access.ts'
import { addWritten } from '../../entry.ts'
import { entryForm } from '../../entry-form.ts'
import { rowCount, rowStep } from '../../typed-rows.ts'
import { EntryFields } from '../../views/desk/entry-fields.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'
import { SaveOrBack } from '../../views/desk/survey-form-page.tsx'
import { TypeChoice } from '../../views/desk/type-choice.tsx'

export const handle = { script: true }

export const loader = atDesk(placeOfNewEntry, ({ type, place, ...own }) => ({
  heading: 'surveys-desk:entry.new',
  isPublic: own.survey.publishedAt !== null,
  page: own.survey.draft.pages.findIndex(({ key }) => key === place.page) + 1,
  place,
  type,
  fields: newEntry(type ?? 'single'),
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
  const { survey, isPublic, page, place, type, state, sent, say, ...frame } = usePage<
    typeof loader,
    { focus?: string }
  >()
  const rows = { options: rowCount(state.values, 'options'), rows: rowCount(state.values, 'rows') }
  return (
    <SurveyDeskPage
      {...frame}
      survey={survey}
      within="questions"
      wide
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
