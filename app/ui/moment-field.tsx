import { Moment } from './dates.tsx'
import { useField } from './form-state.tsx'
import { type Asked, describedBy, Question } from './question.tsx'

/** A day and a time, as the clock in Japan shows it. */
export function MomentField({ name, ...asked }: Asked & { name: string }) {
  const field = useField(name)
  return (
    <Question
      {...asked}
      id={field.id}
      errors={field.errors}
      standing={field.standing && { ...field.standing, parts: null }}
      shown={field.standing && <Moment value={`${field.standing.value}:00+09:00`} />}
    >
      <input
        id={field.id}
        name={name}
        type="datetime-local"
        className="short"
        defaultValue={field.value}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field.id, asked.hint, field.errors, field.standing)}
      />
    </Question>
  )
}
