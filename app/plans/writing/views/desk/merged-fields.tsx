import { TextArea } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function MergedFields() {
  const { say } = useText()
  return (
    <>
      <TextArea name="body" label={say('plans-desk:merge.body')} maxLength={10000} rows={8} required />
      <TextArea name="easy" label={say('plans-desk:block.easy')} maxLength={10000} rows={3} optional />
      <TextArea name="en" label={say('plans-desk:block.en')} maxLength={10000} rows={3} optional />
    </>
  )
}
