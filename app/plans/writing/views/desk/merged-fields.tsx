import { TextArea } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function MergedFields() {
  const { say } = useText()
  return (
    <>
      <TextArea
        name="body"
        label={say('plans-desk:merge.body')}
        maxLength={10000}
        rows={8}
        marks="paragraph"
        required
      />
      <TextArea
        name="easy"
        label={say('plans-desk:block.easy')}
        maxLength={10000}
        rows={3}
        marks="paragraph"
        optional
      />
      <TextArea name="en" label={say('plans-desk:block.en')} maxLength={10000} rows={3} marks="paragraph" optional />
    </>
  )
}
