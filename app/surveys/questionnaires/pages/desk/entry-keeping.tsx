import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { keepInBank } from '../../bank.ts'
import { keepingForm } from '../../builder-forms.ts'
import { editedEntry, framed } from '../../desk-access.ts'
import { isQuestion } from '../../questionnaire.ts'
import { EntryFormPage } from '../../views/desk/entry-form-page.tsx'

export const loader = atDesk(editedEntry, async ({ entry, ...own }, args) => {
  if (!isQuestion(entry)) throw new NotFound()
  return {
    title: args.say('surveys-desk:bank.keep'),
    ...framed(own),
    entry: { key: entry.key, words: entry.words.ja },
    form: freshForm(),
  }
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
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <EntryFormPage
      {...page}
      state={shownForm(useActionData(), form)}
      title={say('surveys-desk:bank.keep')}
      lead={say('surveys-desk:bank.keepLead')}
      button={say('surveys-desk:bank.keepDo')}
    >
      <TextField name="name" label={say('surveys-desk:bank.name')} hint={say('surveys-desk:bank.nameHint')} required />
    </EntryFormPage>
  )
}
