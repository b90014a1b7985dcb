import { TextArea } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

/** Why an event or a session is called off: everybody who applied reads it. */
export function ReasonOfCallingOff() {
  const { say } = useText()
  return (
    <TextArea
      name="reason"
      label={say('events-desk:reason')}
      hint={say('events-desk:session.reasonHint')}
      rows={3}
      maxLength={500}
      required
    />
  )
}
