import { Select } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function PlaceChoice({
  places,
}: {
  places: { value: string; page: number; before: string | null; number: number | '' | null }[]
}) {
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
    <Select
      name="place"
      label={say('surveys-desk:place.where')}
      empty={t('surveys-desk:form.choose')}
      options={options}
      required
    />
  )
}
