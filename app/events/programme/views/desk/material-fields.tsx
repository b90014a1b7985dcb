import { FileField, TextField } from '#app/ui/form/form.tsx'
import { InThree } from '#app/ui/form/in-three.tsx'
import { useText } from '#app/ui/language.tsx'

export function MaterialFields() {
  const { say } = useText()
  return (
    <>
      <InThree
        names={['label', 'labelEasy', 'labelEn']}
        label={say('event-writing:materials.label')}
        max={200}
        required
      />
      <FileField
        name="paper"
        label={say('event-writing:materials.file')}
        hint={say('event-writing:materials.fileHint')}
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
      />
      <TextField
        name="address"
        label={say('event-writing:materials.address')}
        hint={say('event-writing:materials.addressHint')}
        inputMode="url"
        maxLength={1000}
      />
    </>
  )
}
