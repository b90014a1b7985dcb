import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { removalForm } from '../../builder-forms.ts'
import { fingerprintOf } from '../../building.ts'
import { editedEntry } from '../../desk-access.ts'
import { pageOfEntry } from '../../draft.ts'
import { removeWritten } from '../../entry.ts'
import { EntryFormPage } from '../../views/desk/entry-form-page.tsx'
import { Was } from '../../views/desk/was.tsx'

export const loader = atDesk(editedEntry, ({ entry }) => ({
  heading: 'surveys-desk:removal.title',
  entry: { key: entry.key, words: entry.words.ja },
  fields: { was: fingerprintOf(entry) },
}))

export const action = atDesk(editedEntry, async ({ actor, survey, entry }, args) => {
  const page = pageOfEntry(survey.draft, entry.key)
  return act(args, removalForm, async ({ was }) => {
    await removeWritten(db, actor, { survey: survey.slug, key: entry.key, was })
    return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': page?.key })
  })
})

export default function EntryRemoval() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <EntryFormPage {...page} button={say('surveys-desk:removal.do')} tone="danger">
      <Was />
      <p>{say('surveys-desk:removal.lead')}</p>
    </EntryFormPage>
  )
}
