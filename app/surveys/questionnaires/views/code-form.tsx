import { href } from '#app/href.ts'
import { Form, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'

/** For those who were sent a letter: its code begins the answer, or leads back to it. Needs no key of its own. */
export function CodeForm({ slug, code, both }: { slug: string; code: string; both: boolean }) {
  const { say } = useText()
  return (
    <section className="panel code-form">
      <h2>{say('surveys:code.title')}</h2>
      <Form to={href('/surveys/:survey/beginning', { survey: slug })}>
        <CodeField code={code} />
        <Button>{say('surveys:code.begin')}</Button>
      </Form>
      {!both && <p className="hint">{say('surveys:code.sampleOnly')}</p>}
    </section>
  )
}

export function CodeField({ code, optional = false }: { code?: string; optional?: boolean }) {
  const { say } = useText()
  return (
    <TextField
      name="code"
      value={code}
      short
      label={say('surveys:code.label')}
      hint={say(optional ? 'surveys:code.hintOptional' : 'surveys:code.hint')}
      required={!optional}
      optional={optional}
      spellCheck={false}
      autoComplete="off"
    />
  )
}
