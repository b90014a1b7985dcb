import { useText } from '../language.tsx'

/** On a check page, under one part of what was written: back to its field, with all of it. `form` is the id of what would be sent. */
export function MendPart({ form, to, part }: { form: string; to: string; part: string }) {
  const { say } = useText()
  return (
    <p>
      <button type="submit" className="link" form={form} name="step" value="back" formAction={to}>
        {say('ui:form.mend')}
        <span className="vh"> {part}</span>
      </button>
    </p>
  )
}
