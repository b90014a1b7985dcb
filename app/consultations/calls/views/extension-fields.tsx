import { MomentField, TextArea } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function ExtensionFields() {
  const { say } = useText()
  return (
    <>
      <MomentField
        name="closesAt"
        label={say('consultations:desk.extension.closesAt')}
        hint={say('consultations:desk.form.momentHint')}
        required
      />
      <TextArea name="reason" rows={3} maxLength={1000} label={say('consultations:desk.extension.reason')} required />
    </>
  )
}
