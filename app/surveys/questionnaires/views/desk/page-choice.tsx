import { Select } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

/** Before which page, or at the end. */
export function PageChoice({ others }: { others: { key: string; number: number; title: string }[] }) {
  const { say, t } = useText()
  const name = (one: { number: number; title: string }) =>
    `${t('surveys-desk:page', { number: one.number })} ${one.title}`.trim()
  return (
    <Select
      name="before"
      label={say('surveys-desk:place.where')}
      empty={t('surveys-desk:form.choose')}
      options={[
        ...others.map((one) => ({
          value: one.key,
          label: t('surveys-desk:place.beforePage', { name: name(one) }),
        })),
        { value: 'last', label: t('surveys-desk:place.lastPage') },
      ]}
      required
    />
  )
}
