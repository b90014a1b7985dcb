import type { z } from 'zod'
import type { Args } from './context.ts'
import { type FormValues, type ReadForm, readForm, type Uploads } from './forms.ts'
import { go } from './handle.ts'

type Ways<Value, Before> = {
  /** What somebody else saved first, to be shown beside what was typed: `value`. */
  now?: (value: Value) => Promise<FormValues>
  uploads?: Uploads
  /** A form that is not to be taken yet (one more row, a preview, a question) is answered here; undefined goes on. */
  before?: (form: ReadForm<Value>) => Before | Promise<Before>
}

/**
 * Reads a form by its schema, runs the verb with what was typed and goes on to the path it gives; what the schema or the
 * verb refuses comes back as the form, filled in. A verb that gives no path gives the answer itself: what the page shows
 * under its own address, or the start of a session.
 */
export async function act<Schema extends z.ZodType, Done, Before = undefined>(
  { context }: Args,
  schema: Schema,
  run: (value: z.output<Schema>, form: ReadForm<z.output<Schema>>) => Promise<Done>,
  { now, uploads, before }: Ways<z.output<Schema>, Before> = {},
) {
  const form = await readForm(context, schema, uploads)
  const answer = await before?.(form)
  if (answer) return answer
  if (!form.ok) return form.again()
  const done = await form.attempt((value) => run(value, form), now && (() => now(form.value)))
  return typeof done === 'string' ? go(context, done) : (done as Exclude<typeof done, string>)
}
