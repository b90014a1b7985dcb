import type { ReactNode } from 'react'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { ErrorSummary, Form, type FormState, TextField } from './form.tsx'

type Props = { state: FormState; number: ReactNode; numberHint: ReactNode; button: ReactNode }

/** The number and the code that somebody wrote down. */
export function CodeForm({ state, number, numberHint, button }: Props) {
  const { say } = useText()
  return (
    <>
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextField
          name="number"
          short
          label={number}
          hint={numberHint}
          spellCheck={false}
          autoComplete="off"
          required
        />
        <TextField
          name="secret"
          label={say('ui:keeping.code')}
          hint={say('ui:keeping.codeHint')}
          spellCheck={false}
          autoComplete="off"
          required
        />
        <Button>{button}</Button>
      </Form>
    </>
  )
}
