import { createContext, useContext } from 'react'
import type { DifferencePart } from '../difference.tsx'

/** A locale key, with the values its message asks for. */
export type FieldError = { key: string; values?: Record<string, unknown> }

/** What stands in a field now, and the way from there to what was typed where that reads better. */
export type Standing = { value: string | string[]; parts: DifferencePart[] | null }

/** What was typed, as typed, and what has to be mended. Errors of the whole form stand under the name ''. */
export type FormState = {
  values: Record<string, string | string[]>
  errors: Record<string, FieldError[]>
  /** The status it came back with, where a verb refused it: what the summary is headed by. */
  status?: number
  /** Where somebody else saved first: what stands in the fields that differ. */
  standing?: Record<string, Standing>
}

export const emptyState: FormState = { values: {}, errors: {} }

export const FormContext = createContext<FormState>(emptyState)

/** opinions[0].text → opinions-0-text */
export function fieldId(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/-+$/, '')
}

/** A field's own state: the one it is given, else that of the form around it. */
export function useField(name: string, given?: FormState, initial: string | string[] = '') {
  const around = useContext(FormContext)
  const state = given ?? around
  const value = state.values[name] ?? initial
  return {
    id: fieldId(name),
    value: Array.isArray(value) ? (value[0] ?? '') : value,
    values: Array.isArray(value) ? value : value === '' ? [] : [value],
    errors: state.errors[name] ?? [],
    standing: state.standing?.[name],
  }
}
