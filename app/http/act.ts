import type { z } from 'zod'
import { Conflict, Full, Invalid, Refusal, TooMany } from '#app/refusal.ts'
import { json } from '#app/remix.ts'
import type { Args } from './context.ts'
import { again, type FormState, type FormValues, type ReadForm, readForm, type Uploads } from './forms.ts'
import { go, retryAfter } from './handle.ts'
import { standing } from './standing.ts'

type Ways<Value, Before, Refused> = {
  /** Where somebody else saved first: what stands in the form's fields, to be shown beside what was typed. */
  now?: (value: Value) => Promise<FormValues>
  uploads?: Uploads
  /** A form that is not to be taken yet (one more row, a preview, a question) is answered here; undefined goes on. */
  before?: (form: ReadForm<Value>) => Before | Promise<Before>
  /**
   * What a page shows of a form that comes back, where that is more than the form; `why` is null where the schema refused
   * it. Undefined leaves a refusal to the page for refusals.
   */
  refused?: (state: FormState, why: Refusal | null) => Refused | Promise<Refused>
}

/**
 * Reads a form by its schema, runs the verb with what was typed and goes on to the path it gives; what the schema or the
 * verb refuses comes back as the form, filled in, with the message at its field. A verb that gives no path gives the answer
 * itself: what the page shows under its own address, or the start of a session.
 */
export async function act<Schema extends z.ZodType, Done, Before = undefined, Refused = undefined>(
  { context }: Args,
  schema: Schema,
  run: (value: z.output<Schema>, form: ReadForm<z.output<Schema>>) => Promise<Done>,
  { now, uploads, before, refused }: Ways<z.output<Schema>, Before, Refused> = {},
) {
  const form = await readForm(context, schema, uploads)
  try {
    const answer = await before?.(form)
    if (answer) return answer
    if (!form.ok) return refused ? json(await refused(form.state, null), 422) : form.again()
    const done = await run(form.value, form)
    return typeof done === 'string' ? go(context, done) : (done as Exclude<Done, string>)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const state = { ...form.state, errors: errorsOf(error), status: error.status }
    const init = { status: error.status, headers: retryAfter(error) }
    if (refused) {
      const answer = await refused(state, error)
      if (answer === undefined) throw error
      return json(answer, init)
    }
    if (![Invalid, Conflict, TooMany, Full].some((shown) => error instanceof shown)) throw error
    const current = error instanceof Conflict ? error.current : undefined
    if (!now || !form.ok || current === undefined) return again(state, init, current)
    return again({ ...state, ...standing(await now(form.value), state.values) }, init, current)
  }
}

function errorsOf(refusal: Refusal): FormState['errors'] {
  const field = 'field' in refusal ? String(refusal.field ?? '') : ''
  return { [field]: [{ key: refusal.code, values: refusal.values }] }
}
