import type { ReactNode } from 'react'
import { DateField } from '#app/ui/form/form.tsx'
import { useField } from '#app/ui/form/form-state.tsx'
import { describedBy, Question } from '#app/ui/form/question.tsx'
import { Written } from '#app/ui/language.tsx'
import type { AskedQuestion } from '../asked.ts'

type Props = { question: AskedQuestion; label: ReactNode; hint: ReactNode }

const asText = (limit: number | string | null) => (limit === null ? undefined : String(limit))

/** A number with its unit beside it. As text: people type wide digits, and a wheel must not change what was typed. */
export function NumberField({ question, label, hint }: Props) {
  const name = question.items[0]?.field ?? ''
  const field = useField(name)
  const described = describedBy(field.id, hint, field.errors)
  const isWhole = question.decimals === 0 && question.min !== null && Number(question.min) >= 0
  return (
    <Question id={field.id} label={label} hint={hint} required={question.required} errors={field.errors}>
      <span className="with-unit">
        <input
          id={field.id}
          name={name}
          type="text"
          inputMode={isWhole ? 'numeric' : 'text'}
          autoComplete="off"
          className="short"
          defaultValue={field.value}
          aria-required={question.required || undefined}
          aria-invalid={field.errors.length > 0 || undefined}
          aria-describedby={[question.unit && `${field.id}-unit`, described].filter(Boolean).join(' ') || undefined}
        />
        {question.unit && (
          <span id={`${field.id}-unit`}>
            <Written {...question.unit} />
          </span>
        )}
      </span>
    </Question>
  )
}

export function DayField({ question, label, hint }: Props) {
  return (
    <DateField
      name={question.items[0]?.field ?? ''}
      label={label}
      hint={hint}
      required={question.required}
      min={asText(question.min)}
      max={asText(question.max)}
    />
  )
}
