import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { NotFound } from '#app/refusal.ts'
import { TextField } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { keepInBank } from '../../bank.ts'
import { keepingForm } from '../../builder-forms.ts'
import { editedEntry } from '../../desk-access.ts'
import { isQuestion } from '../../questionnaire.ts'
import { EntryFormPage } from '../../views/desk/entry-form-page.tsx'

export const loader = atDesk(editedEntry, async ({ entry }) => {
  if (!isQuestion(entry)) throw new NotFound()
  return { heading: 'surveys-desk:bank.keep', entry: { key: entry.key, words: entry.words.ja }, fields: {} }
})

export const action = atDesk(editedEntry, async ({ actor, survey, entry }, args) =>
  act(args, keepingForm, ({ name, formKey }) =>
    once(db, formKey, async (trx) => {
      await keepInBank(trx, actor, { survey: survey.slug, key: entry.key, name })
      return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': entry.key })
    }),
  ),
)

export default function EntryKeeping() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <EntryFormPage {...page} lead={say('surveys-desk:bank.keepLead')} button={say('surveys-desk:bank.keepDo')}>
      <TextField name="name" label={say('surveys-desk:bank.name')} hint={say('surveys-desk:bank.nameHint')} required />
    </EntryFormPage>
  )
}
