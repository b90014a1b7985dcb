import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Select } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { placesFor } from '../../builder.ts'
import { placeForm } from '../../builder-forms.ts'
import { editedEntry, framed } from '../../desk-access.ts'
import { placeWritten } from '../../entry.ts'
import { numbersOf } from '../../questionnaire.ts'
import { EntryFormPage } from '../../views/desk/entry-form-page.tsx'

export const loader = atDesk(editedEntry, async ({ entry, ...own }, args) => {
  const { draft } = own.survey
  const numbers = numbersOf(draft)
  return {
    title: args.say('surveys-desk:place.title'),
    ...framed(own),
    entry: { key: entry.key, words: entry.words.ja },
    places: placesFor(draft, entry.key).map((place) => ({
      ...place,
      number: (place.beforeKey && numbers[place.beforeKey]) ?? null,
    })),
    form: freshForm(),
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
  const { places, form, ...page } = useLoaderData<typeof loader>()
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
    <EntryFormPage
      {...page}
      state={shownForm(useActionData(), form)}
      title={say('surveys-desk:place.title')}
      button={say('surveys-desk:place.do')}
    >
      <Select
        name="place"
        label={say('surveys-desk:place.where')}
        empty={t('surveys-desk:form.choose')}
        options={options}
        required
      />
    </EntryFormPage>
  )
}
