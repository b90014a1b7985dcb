import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import { Full, Invalid, TooMany } from '#app/refusal.ts'
import { json } from '#app/remix.ts'
import { secretToken } from '#app/text/ids.ts'
import { errorsIn, type FormErrors } from './form-errors.ts'
import { retryAfter } from './handle.ts'
import { keyToContent } from './one-time-key.ts'
import type { Standing } from './standing.ts'
import { readFields, type Sent, type TypedValues, typedValues } from './typed.ts'

/** What a form page shows: values as typed, and what to mend. */
export type FormState = {
  values: TypedValues
  errors: FormErrors
  /** The status it came back with, where a verb refused it. */
  status?: number
  /** Where somebody else saved first: what stands in the fields that differ. */
  standing?: Record<string, Standing>
}

export type FormValues = Record<string, string | string[] | null | undefined>

/** The state of a form not yet sent, with its one-time key. */
export function freshForm(values: FormValues = {}): FormState {
  const given = Object.entries(values).map(([name, value]) => [name, value ?? ''])
  return { values: { ...Object.fromEntries(given), formKey: secretToken() }, errors: {} }
}

type Read = {
  state: FormState
  /** Names of fields that no form of ours can have: they were not taken. */
  strange: string[]
  /** The form, filled in, where the schema or these errors refuse it; `values` are those to go on from. */
  refuse(errors: FormErrors, values?: TypedValues): ReturnType<typeof again> | undefined
}
type Parsed<T> = Read & {
  ok: true
  value: T
}
type Failed = Read & { ok: false; again(): ReturnType<typeof again> }
/** A form as it was read: taken by its schema, or not. */
export type ReadForm<T> = Parsed<T> | Failed

/** The page again, with the form as it is to be mended. */
export function again(state: FormState, init: number | ResponseInit = 422, current?: unknown) {
  return json({ state, current: current ?? null }, init)
}

const refuserOf =
  (state: FormState): Read['refuse'] =>
  (more, values) => {
    const errors = { ...state.errors, ...more }
    return Object.keys(errors).length > 0 ? again({ values: { ...state.values, ...values }, errors }) : undefined
  }

/** A file field: what is chosen there is stored, and the path it got is typed into the field `into`. */
export type Uploads = Record<
  string,
  { into: string; store(file: { name: string; bytes: Uint8Array }): Promise<string> }
>

async function takeUploads(data: FormData, uploads: Uploads) {
  const errors: FormErrors = {}
  let init: ResponseInit = { status: 422 }
  for (const [name, { into, store }] of Object.entries(uploads)) {
    const file = data.get(name)
    data.delete(name)
    if (!(file instanceof File) || file.size === 0) continue
    try {
      data.set(into, await store({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
    } catch (error) {
      if (!(error instanceof Invalid || error instanceof TooMany || error instanceof Full)) throw error
      init = { status: error.status, headers: retryAfter(error) }
      errors[into] = [{ key: error.code, values: error.values }]
    }
  }
  return { errors, init }
}

/**
 * Reads a form by its schema. Names with dots and brackets (`items[0].body`) nest. On failure `again()` is the page with
 * 422, everything as typed, and one message per field. To the verb its one-time key is one for what was typed.
 */
export async function readForm<Schema extends z.ZodType>(
  sent: Sent,
  schema: Schema,
  uploads: Uploads = {},
): Promise<ReadForm<z.output<Schema>>> {
  const { data, strange } = readFields(sent)
  const key = data.get('formKey')
  await keyToContent(data, sent)
  const { errors: refusedFiles, init: refusedInit } = await takeUploads(data, uploads)
  const values = { ...typedValues(data), ...(typeof key === 'string' ? { formKey: key } : {}) }
  const submission = parseWithZod(data, { schema })
  if (submission.status !== 'success' || Object.keys(refusedFiles).length > 0) {
    const state = { values, errors: { ...errorsIn(submission, values), ...refusedFiles }, status: refusedInit.status }
    return { ok: false, state, strange, refuse: refuserOf(state), again: () => again(state, refusedInit) }
  }
  const state: FormState = { values, errors: {} }
  return {
    ok: true,
    value: submission.value as z.output<Schema>,
    state,
    strange,
    refuse: refuserOf(state),
  }
}

/** The form state a page shows: what was sent and refused, else the fresh one of its loader. */
export function shownForm(sent: unknown, fresh: FormState): FormState {
  const state = (sent as { state?: FormState } | undefined)?.state
  return state ?? fresh
}
