import { type ReactNode, useContext } from 'react'
import { RubyText, useText } from '../language.tsx'
import { readingsBehind } from '../ruby.tsx'
import { FormContext, type FormState, useField } from './form-state.tsx'
import { type Asked, describedBy, Question } from './question.tsx'

export type Common = Asked & {
  name: string
  state?: FormState
  /** Shown where the form's state has none. */
  value?: string
  autoComplete?: string
}

/** The hint of a long text. How much it may hold stands there without script; with it a counter says so when little is left. */
function useHint(hint: ReactNode, maxLength?: number): ReactNode {
  const { say, lang } = useText()
  if (maxLength === undefined) return hint
  return (
    <>
      <noscript>{say('ui:form.maxLength', { max: maxLength.toLocaleString(lang === 'en' ? 'en' : 'ja') })} </noscript>
      {hint}
    </>
  )
}

/** What entry.client.ts needs to say how much room is left while a person types. */
function room(maxLength: number | undefined, written: (key: string) => string) {
  return maxLength === undefined
    ? {}
    : { 'data-max': maxLength, 'data-left': written('ui:form.left'), 'data-over': written('ui:form.over') }
}

/** `maxLength` counts graphemes; it is enforced on the server, which says it to whoever goes beyond. */
export function TextField({
  name,
  state,
  value,
  type = 'text',
  inputMode,
  maxLength,
  autoComplete,
  short,
  spellCheck,
  ...asked
}: Common & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search'
  inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'url' | 'search'
  maxLength?: number
  short?: boolean
  spellCheck?: boolean
}) {
  const field = useField(name, state, value)
  const { hint } = asked
  return (
    <Question {...asked} id={field.id} hint={hint} errors={field.errors} standing={field.standing}>
      <input
        id={field.id}
        name={name}
        type={type}
        className={short ? 'short' : undefined}
        defaultValue={type === 'password' ? undefined : field.value}
        inputMode={inputMode}
        autoComplete={autoComplete}
        spellCheck={spellCheck}
        data-max={maxLength}
        aria-required={asked.required || undefined}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field.id, hint, field.errors, field.standing)}
      />
    </Question>
  )
}

export function TextArea({
  name,
  state,
  value,
  rows = 6,
  maxLength,
  autoComplete,
  isFirst = false,
  marks,
  ...asked
}: Common & {
  rows?: number
  maxLength?: number
  /** Where typing begins, unless something has to be read first. */
  isFirst?: boolean
  /** What its text is to be (a list, a table), where it is one with marks: what is pasted keeps them. */
  marks?: string
}) {
  const { written } = useText()
  const field = useField(name, state, value)
  const { errors } = useContext(FormContext)
  const hint = useHint(asked.hint, maxLength)
  return (
    <Question {...asked} id={field.id} hint={hint} errors={field.errors} standing={field.standing}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        // biome-ignore lint/a11y/noAutofocus: the page was asked for to write in this field, which lies far down
        autoFocus={isFirst && Object.keys(errors).length === 0}
        defaultValue={field.value}
        autoComplete={autoComplete}
        data-marks={marks}
        {...room(maxLength, written)}
        aria-required={asked.required || undefined}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field.id, hint, field.errors, field.standing)}
      />
    </Question>
  )
}

export function Select({
  name,
  state,
  value,
  options,
  empty,
  autoComplete,
  ...asked
}: Common & { options: { value: string; label: string }[] /** Label of the choice of nothing. */; empty?: string }) {
  const field = useField(name, state, value)
  const chosen = options.find((option) => option.value === field.standing?.value)
  return (
    <Question
      {...asked}
      id={field.id}
      errors={field.errors}
      standing={field.standing && { ...field.standing, parts: null }}
      shown={chosen && <RubyText text={chosen.label} />}
    >
      <select
        id={field.id}
        name={name}
        defaultValue={field.value}
        autoComplete={autoComplete}
        aria-required={asked.required || undefined}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field.id, asked.hint, field.errors, field.standing)}
      >
        {empty !== undefined && <option value="">{readingsBehind(empty)}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {readingsBehind(option.label)}
          </option>
        ))}
      </select>
    </Question>
  )
}

/** A file to send along; the form around it needs enctype multipart/form-data. A file cannot be typed back after an error. */
export function FileField({ name, accept, ...asked }: Asked & { name: string; accept: string }) {
  const field = useField(name)
  return (
    <Question {...asked} id={field.id} errors={field.errors} standing={field.standing}>
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(field.id, asked.hint, field.errors, field.standing)}
      />
    </Question>
  )
}

/** Without `value` it holds what the form's state has. */
export function Hidden({ name, value }: { name: string; value?: string }) {
  const field = useField(name)
  return <input type="hidden" name={name} value={value ?? field.value} />
}
