import { useText } from '../language.tsx'
import { TextField } from './form.tsx'

/** The name of something in its address; where it is not `required` it follows from the title. */
export function SlugField({ required = false, example }: { required?: boolean; example: string }) {
  const { say } = useText()
  return (
    <TextField
      name="slug"
      label={say('ui:slug.label')}
      hint={say(required ? 'ui:slug.hint' : 'ui:slug.hintOptional', { example })}
      spellCheck={false}
      autoComplete="off"
      short
      {...(required ? { required } : { optional: true })}
    />
  )
}
