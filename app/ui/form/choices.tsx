import type { ReactNode } from 'react'
import { useText } from '../language.tsx'
import { type FieldError, type FormState, type Standing, useField } from './form-state.tsx'
import { describedBy, FieldErrors, Need } from './question.tsx'
import { StandingNow } from './standing.tsx'

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** What is asked once this is chosen; `open` shows it all the same, because something was typed there. */
  extra?: ReactNode
  open?: boolean
}

type Group = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  required?: boolean
  optional?: boolean
  options: Choice[]
  /** What stands there now, in words, where it may be none of the options. */
  shown?: ReactNode
  state?: FormState
  value?: string | string[]
}

export function Radios({ value, state, ...group }: Group) {
  const field = useField(group.name, state, value)
  return <Choices {...group} {...field} type="radio" chosen={[field.value]} />
}

export function Checkboxes({ value, state, ...group }: Group) {
  const field = useField(group.name, state, value)
  return <Choices {...group} {...field} type="checkbox" chosen={field.values} />
}

function Choices({
  id,
  name,
  type,
  legend,
  hint,
  required,
  optional,
  options,
  shown,
  chosen,
  errors,
  standing,
}: Omit<Group, 'state' | 'value'> & {
  id: string
  type: 'radio' | 'checkbox'
  chosen: string[]
  errors: FieldError[]
  standing?: Standing
}) {
  const now = [standing?.value ?? []].flat()
  return (
    <fieldset
      className="field"
      data-bad={errors.length > 0 || undefined}
      aria-describedby={describedBy(id, hint, errors, standing)}
    >
      <legend>
        {legend}
        <Need required={required} optional={optional} />
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
      <StandingNow
        id={id}
        standing={standing && { ...standing, parts: null }}
        shown={
          shown ??
          options
            .filter((option) => now.includes(option.value))
            .map((option) => <p key={option.value}>{option.label}</p>)
        }
      />
      {options.map((option, at) => (
        // The first carries the id of the field, so that the error summary leads to it. No field has two hyphens in its id.
        <Option
          key={option.value}
          {...option}
          id={at === 0 ? id : `${id}--${option.value.replaceAll(' ', '-')}`}
          name={name}
          type={type}
          checked={chosen.includes(option.value)}
        />
      ))}
    </fieldset>
  )
}

function Option({
  id,
  name,
  type,
  value,
  label,
  hint,
  extra,
  open,
  checked,
}: Choice & { id: string; name: string; type: 'radio' | 'checkbox'; checked: boolean }) {
  return (
    <div className="option">
      <label>
        <input
          id={id}
          name={name}
          type={type}
          value={value}
          defaultChecked={checked}
          aria-describedby={hint ? `${id}-option` : undefined}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="hint" id={`${id}-option`}>
          {hint}
        </p>
      )}
      {extra && (
        <div className="extra" data-open={open || undefined}>
          {extra}
        </div>
      )}
    </div>
  )
}

/** One yes or no; sends `value` (default `on`) when ticked. */
export function Checkbox({
  name,
  label,
  hint,
  value = 'on',
  checked = false,
  state,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  checked?: boolean
  state?: FormState
}) {
  const field = useField(name, state, checked ? value : '')
  const { say } = useText()
  return (
    <div className="field" data-bad={field.errors.length > 0 || undefined}>
      <FieldErrors id={field.id} errors={field.errors} />
      <StandingNow
        id={field.id}
        standing={field.standing && { value: 'on', parts: null }}
        shown={say(field.standing?.value ? 'ui:conflict.ticked' : 'ui:conflict.notTicked')}
      />
      <div className="option">
        <label>
          <input
            id={field.id}
            name={name}
            type="checkbox"
            value={value}
            defaultChecked={field.values.includes(value)}
            aria-invalid={field.errors.length > 0 || undefined}
            aria-describedby={describedBy(field.id, hint, field.errors, field.standing)}
          />
          <span>{label}</span>
        </label>
        {hint && (
          <p className="hint" id={`${field.id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
