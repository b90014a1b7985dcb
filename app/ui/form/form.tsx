import type { ReactNode } from 'react'
import { address, useText } from '../language.tsx'
import { emptyState, FormContext, type FormState } from './form-state.tsx'

export { Checkbox, Checkboxes, Radios } from './choices.tsx'
export { ErrorSummary } from './error-summary.tsx'
export { FileField, Hidden, Select, TextArea, TextField } from './field.tsx'
export { emptyState, type FieldError, type FormState, fieldId } from './form-state.tsx'
export { DateField, MomentField } from './time-field.tsx'

/**
 * A native form that posts to its own address, or to the path `to`. `formKey` (or the state's own) makes sending twice store once; `guard` adds a field
 * named `website` that people do not see and programs fill in.
 */
export function Form({
  state = emptyState,
  children,
  formKey,
  enctype,
  guard = false,
  to,
}: {
  state?: FormState
  children: ReactNode
  to?: string
  formKey?: string
  enctype?: 'multipart/form-data'
  guard?: boolean
}) {
  const { lang } = useText()
  const once = formKey ?? state.values.formKey
  return (
    <FormContext.Provider value={state}>
      {/* Our own messages say what to do next in the page's language; the browser's do not. */}
      <form method="post" action={to && address(to, lang)} className="form" noValidate encType={enctype}>
        {once && <input type="hidden" name="formKey" value={once} />}
        {guard && <Guard />}
        {children}
      </form>
    </FormContext.Provider>
  )
}

/** Enter in a field presses the first button of a form: without this one it would be one that saves nothing. */
export function EnterSaves() {
  return <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
}

function Guard() {
  const { say } = useText()
  return (
    <div className="guard" aria-hidden="true">
      <label>
        {say('ui:form.guard')}
        <input type="text" name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
