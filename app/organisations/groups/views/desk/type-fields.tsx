import { Checkboxes, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

/** What groups of a type have to tell and to hand in. */
export function TypeFields({
  requirable,
  kinds,
}: {
  requirable: { profile: string[]; file: string[] }
  kinds: string[]
}) {
  const { say, t } = useText()
  const fields = [
    ...requirable.profile.map((value) => ({ value, label: t(`groups:field.${value}`) })),
    ...requirable.file.map((value) => ({ value, label: t(`groups:file.${value}`) })),
  ]
  return (
    <>
      <Checkboxes
        name="requiredFields"
        legend={say('groups-desk:type.fields')}
        hint={say('groups-desk:type.fieldsHint')}
        options={fields}
      />
      <Checkboxes
        name="papers"
        legend={say('groups-desk:type.papers')}
        options={kinds.map((value) => ({ value, label: t(`groups:paper.${value}`) }))}
      />
      <TextField name="minimumMembers" label={say('groups-desk:type.minimum')} inputMode="numeric" short required />
      <TextField
        name="renewalMonths"
        label={say('groups-desk:type.months')}
        hint={say('groups-desk:type.monthsHint')}
        inputMode="numeric"
        short
        required
      />
    </>
  )
}
