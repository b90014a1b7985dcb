import { TextArea, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function TermFields() {
  const { say } = useText()
  return (
    <>
      <TextField name="term" label={say('settings:term.term')} maxLength={60} required />
      <TextField name="reading" label={say('settings:term.reading')} maxLength={120} required />
      <TextArea name="meaning" label={say('settings:term.meaning')} maxLength={1000} rows={4} required />
      <TextArea
        name="meaningEasy"
        label={say('settings:term.meaningEasy')}
        hint={say('settings:rubyHint')}
        rows={4}
        optional
      />
      <TextArea name="meaningEn" label={say('settings:term.meaningEn')} maxLength={2000} rows={4} optional />
    </>
  )
}
