import type { TypedValues } from './typed.ts'

export type FieldError = { key: string; values?: Record<string, string | number> }
/** What to mend per field; '' is the form as a whole. */
export type FormErrors = Record<string, FieldError[]>

/** Unpacks `key?name=value` as made by text/fields.ts `message()`. */
function unpack(text: string): FieldError {
  const [key = '', query] = text.split('?')
  // Zod's own words never reach a person: what no schema foresaw is "please check this field".
  if (!/^[\w-]+:/.test(key)) return { key: 'ui:field.check' }
  return query ? { key, values: Object.fromEntries(new URLSearchParams(query)) } : { key }
}

/**
 * One message per field of what a schema refused. Of several values sent under one name (boxes that are ticked) it stands at
 * that name, not at `name[2]`, which no field has.
 */
export function errorsIn(submission: object, typed: TypedValues): FormErrors {
  const error = 'error' in submission ? (submission.error as Record<string, string[] | null> | null) : null
  const errors: FormErrors = {}
  for (const [name, texts] of Object.entries(error ?? {})) {
    const list = name.replace(/\[\d+\]$/, '')
    errors[name in typed || !(list in typed) ? name : list] ??= (texts ?? []).slice(0, 1).map(unpack)
  }
  return errors
}
