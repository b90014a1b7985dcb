import { TextArea, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function RedactionFields() {
  const { say } = useText()
  return (
    <>
      <TextArea
        name="words"
        label={say('survey-results:redaction.words')}
        hint={say('survey-results:redaction.wordsHint')}
        rows={6}
      />
      <TextField name="reason" label={say('survey-results:redaction.reason')} required />
    </>
  )
}
