import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { removalForm } from '../../builder-forms.ts'
import { fingerprintOf } from '../../building.ts'
import { editedEntry, framed } from '../../desk-access.ts'
import { pageOfEntry } from '../../draft.ts'
import { removeWritten } from '../../entry.ts'
import { EntryFormPage } from '../../views/desk/entry-form-page.tsx'
import { Was } from '../../views/desk/was.tsx'

export const loader = atDesk(editedEntry, ({ entry, ...own }, args) => ({
  title: args.say('surveys-desk:removal.title'),
  ...framed(own),
  entry: { key: entry.key, words: entry.words.ja },
  form: freshForm({ was: fingerprintOf(entry) }),
}))

export const action = atDesk(editedEntry, async ({ actor, survey, entry }, args) => {
  const page = pageOfEntry(survey.draft, entry.key)
  return act(args, removalForm, async ({ was }) => {
    await removeWritten(db, actor, { survey: survey.slug, key: entry.key, was })
    return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': page?.key })
  })
})

export default function EntryRemoval() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <EntryFormPage
      {...page}
      state={shownForm(useActionData(), form)}
      title={say('surveys-desk:removal.title')}
      button={say('surveys-desk:removal.do')}
      tone="danger"
    >
      <Was />
      <p>{say('surveys-desk:removal.lead')}</p>
    </EntryFormPage>
  )
}
