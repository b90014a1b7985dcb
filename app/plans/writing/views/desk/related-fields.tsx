import { Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function RelatedFields({ at, plans }: { at: number; plans: { slug: string; title: string }[] }) {
  const { t, say } = useText()
  const name = (field: string) => `related[${at}].${field}`
  return (
    <fieldset className="fields">
      <legend>
        <strong>{say('plans-desk:related.one', { number: at + 1 })}</strong>
      </legend>
      <TextField
        name={name('title')}
        label={say('plans-desk:related.name')}
        hint={say('plans-desk:related.nameHint')}
      />
      <Select
        name={name('relation')}
        label={say('plans-desk:related.relation')}
        value="related"
        options={[
          { value: 'related', label: t('plans-desk:related.beside') },
          { value: 'parent', label: t('plans-desk:related.above') },
        ]}
      />
      <TextField name={name('period')} label={say('plans-desk:related.period')} optional />
      <TextArea name={name('goal')} label={say('plans-desk:related.goal')} rows={2} optional />
      <Select
        name={name('relatedPlan')}
        label={say('plans-desk:related.here')}
        empty={t('plans-desk:related.notHere')}
        options={plans.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
    </fieldset>
  )
}
