import { TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function SlugField() {
  const { say } = useText()
  return (
    <TextField
      name="slug"
      label={say('plans-desk:newPlan.slug')}
      hint={say('plans-desk:newPlan.slugHint')}
      spellCheck={false}
      short
      required
    />
  )
}
