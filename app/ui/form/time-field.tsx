import type { ReactNode } from 'react'
import { Day, Moment } from '../dates.tsx'
import type { Common } from './field.tsx'
import { useField } from './form-state.tsx'
import { describedBy, Question } from './question.tsx'

type Asked = Common & { min?: string; max?: string }

export function DateField(asked: Asked) {
  return <TimeField {...asked} type="date" shown={(now) => <Day value={now} />} />
}

/** A day and a time, as the clock in Japan shows it. */
export function MomentField(asked: Asked) {
  return <TimeField {...asked} type="datetime-local" shown={(now) => <Moment value={`${now}:00+09:00`} />} />
}

function TimeField({
  name,
  state,
  value,
  type,
  min,
  max,
  shown,
  ...asked
}: Asked & { type: 'date' | 'datetime-local'; shown(now: string): ReactNode }) {
  const field = useField(name, state, value)
  return (
    <Question
      {...asked}
      id={field.id}
      errors={field.errors}
      standing={field.standing && { ...field.standing, parts: null }}
      shown={field.standing && shown(String(field.standing.value))}
    >
      <input
        id={field.id}
        name={name}
        type={type}
        className="short"
        defaultValue={field.value}
        min={min}
        max={max}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field.id, asked.hint, field.errors, field.standing)}
      />
    </Question>
  )
}
