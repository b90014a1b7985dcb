import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { placesFor } from '../../builder.ts'
import { placeForm } from '../../builder-forms.ts'
import { editedEntry } from '../../desk-access.ts'
import { placeWritten } from '../../entry.ts'
import { numbersOf } from '../../questionnaire.ts'
import { EntryFormPage } from '../../views/desk/entry-form-page.tsx'
import { PlaceChoice } from '../../views/desk/place-choice.tsx'

export const loader = atDesk(editedEntry, async ({ entry, ...own }) => {
  const { draft } = own.survey
  const numbers = numbersOf(draft)
  return {
    heading: 'surveys-desk:place.title',
    entry: { key: entry.key, words: entry.words.ja },
    places: placesFor(draft, entry.key).map((place) => ({
      ...place,
      number: (place.beforeKey && numbers[place.beforeKey]) ?? null,
    })),
    fields: {},
  }
})

export const action = atDesk(editedEntry, async ({ actor, survey, entry }, args) =>
  act(args, placeForm, async ({ place, then }) => {
    await placeWritten(db, actor, { survey: survey.slug, key: entry.key, place })
    return href(
      '/desk/surveys/:survey/questions',
      { survey: survey.slug },
      { '#': then ? `${then}-${entry.key}` : entry.key },
    )
  }),
)

export default function EntryPlace() {
  const { places, say, ...page } = usePage<typeof loader>()
  return (
    <EntryFormPage {...page} button={say('surveys-desk:place.do')}>
      <PlaceChoice places={places} />
    </EntryFormPage>
  )
}
