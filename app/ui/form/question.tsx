import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { useText } from '../language.tsx'
import type { FieldError, Standing } from './form-state.tsx'
import { StandingNow } from './standing.tsx'

export type Asked = { label: ReactNode; hint?: ReactNode; required?: boolean; optional?: boolean }

export function FieldErrors({ id, errors }: { id: string; errors: FieldError[] }) {
  const { say } = useText()
  if (errors.length === 0) return null
  return (
    <div className="error" id={`${id}-error`}>
      {errors.map(({ key, values }, at) => (
        <p key={at}>
          <Icon name="bad" />
          <span>
            <span className="vh">{say('ui:form.error')}</span>
            {say(key, values)}
          </span>
        </p>
      ))}
    </div>
  )
}

/** 必須 or 任意 as a word beside the label. */
export function Need({ required, optional }: Pick<Asked, 'required' | 'optional'>) {
  const { say } = useText()
  if (required) return <span className="need">{say('ui:form.required')}</span>
  return optional ? <span className="may">{say('ui:form.optional')}</span> : null
}

/** The ids of what describes a field, in the order in which it is heard. */
export function describedBy(id: string, hint: unknown, errors: FieldError[], standing?: Standing): string | undefined {
  const ids = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`, standing && `${id}-now`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Label, hint and error above the one control given as child. */
export function Question({
  id,
  label,
  hint,
  required,
  optional,
  errors,
  standing,
  shown,
  children,
}: Asked & {
  id: string
  errors: FieldError[]
  standing?: Standing
  /** What stands there now, in words, where its value is none. */
  shown?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="field" data-bad={errors.length > 0 || undefined}>
      <label htmlFor={id}>
        {label}
        <Need required={required} optional={optional} />
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
      <StandingNow id={id} standing={standing} shown={shown} />
      {children}
    </div>
  )
}
