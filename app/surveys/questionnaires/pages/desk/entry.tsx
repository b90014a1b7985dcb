import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { typedEntry } from '#app/surveys/sheets/typed-entry.ts'
import { Fits } from '#app/ui/form/fits.tsx'
import { EnterSaves, Hidden } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { fingerprintOf } from '../../building.ts'
import { translatedLanguages } from '../../carried-words.ts'
import { editedEntry } from '../../desk-access.ts'
import { changeWritten } from '../../entry.ts'
import { entryForm } from '../../entry-form.ts'
import { type Entry, isQuestion, numbersOf } from '../../questionnaire.ts'
import { rowCount, rowStep } from '../../typed-rows.ts'
import { EntryFields } from '../../views/desk/entry-fields.tsx'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'
import { Was } from '../../views/desk/was.tsx'

export const handle = { script: true }

const typed = (entry: Entry) => ({ ...typedEntry(entry), was: fingerprintOf(entry) })

const nameOf = (t: (key: string, values?: Record<string, unknown>) => string, type: string, number: number | null) =>
  number === null ? t(`surveys-desk:type.${type}`) : t('surveys-desk:question', { number })

export const loader = atDesk(editedEntry, ({ entry, ...own }, args) => ({
  title: args.say('surveys-desk:entry.editOf', {
    name: nameOf(args.say, entry.type, numbersOf(own.survey.draft)[entry.key] ?? null),
  }),
  isPublic: own.survey.publishedAt !== null,
  entry: { key: entry.key, type: entry.type, isQuestion: isQuestion(entry) },
  translated: translatedLanguages(entry),
  number: numbersOf(own.survey.draft)[entry.key] ?? null,
  fields: typed(entry),
}))

export const action = atDesk(editedEntry, async ({ actor, survey, entry }, args) =>
  act(
    args,
    entryForm,
    async ({ was, fits, written }) => {
      await changeWritten(db, actor, { survey: survey.slug, key: entry.key, was, fits, written })
      return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': entry.key })
    },
    { now: async () => typed((await args.again()).entry), before: rowStep },
  ),
)

export default function EditEntry() {
  const { me, survey, isPublic, entry, translated, number, state, sent, say, t } = usePage<
    typeof loader,
    { focus?: string }
  >()
  // Rows that somebody else added are shown as well.
  const fields = { ...state.standing, ...state.values }
  const rows = { options: rowCount(fields, 'options'), rows: rowCount(fields, 'rows') }
  const name = nameOf(t, entry.type, number)
  return (
    <SurveyFormPage
      {...{ me, survey, state }}
      within="questions"
      wide
      title={say('surveys-desk:entry.editOf', { name })}
      lead={say(`surveys-desk:type.${entry.type}`)}
      above={isPublic && <Notice tone="info" title={say('surveys-desk:entry.frozen')} />}
      below={
        entry.isQuestion && (
          <p>
            <A to={href('/desk/surveys/:survey/questions/:entry/keeping', { survey: survey.slug, entry: entry.key })}>
              {say('surveys-desk:bank.keep')}
            </A>
          </p>
        )
      }
      button={say('surveys-desk:save')}
      back={href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': entry.key })}
    >
      <EnterSaves />
      <Was />
      <Hidden name="type" value={entry.type} />
      <EntryFields type={entry.type} rows={{ ...rows, focus: sent?.focus ?? '' }} isNew={false} />
      <Fits written={translated} />
    </SurveyFormPage>
  )
}
