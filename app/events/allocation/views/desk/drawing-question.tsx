import type { ReactNode } from 'react'
import { type FormState, Hidden, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'

type Asked = {
  /** How the number is written; null where chance makes it. */ example: string | null
  checked?: string
  state: FormState
  children: ReactNode
}

export function DrawingQuestion({ example, checked, state, children }: Asked) {
  const { say } = useText()
  const draw = (
    <Button tone="danger" name="step" value="draw">
      {say('draws:desk.draw')}
    </Button>
  )
  if (example === null) {
    return (
      <>
        <p className="lead">{say('draws:desk.chanceQuestion')}</p>
        <p className="actions">
          {draw}
          {children}
        </p>
      </>
    )
  }
  if (!checked) {
    return (
      <>
        <TextField
          name="seed"
          label={say('draws:desk.seed')}
          hint={say('draws:desk.seedHint', { example })}
          value={String(state.values.seed ?? '')}
          maxLength={200}
          required
        />
        <p className="actions">
          <Button name="step" value="check">
            {say('draws:desk.check')}
          </Button>
          {children}
        </p>
      </>
    )
  }
  return (
    <>
      <p className="lead">{say('draws:desk.checkQuestion')}</p>
      <p className="receipt-number">{checked}</p>
      <Hidden name="seed" value={checked} />
      <p className="actions">
        {draw}
        <Button tone="quiet" name="step" value="back">
          {say('draws:desk.edit')}
        </Button>
      </p>
    </>
  )
}
