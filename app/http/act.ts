import type { z } from 'zod'
import type { Args } from './context.ts'
import { type FormValues, readForm, type Uploads } from './forms.ts'
import { go } from './handle.ts'

/**
 * Reads a form by its schema, runs the verb with what was typed and goes on to the path it gives; what the schema or the
 * verb refuses comes back as the form, filled in, and with `now` beside what somebody else saved first.
 */
export async function act<Schema extends z.ZodType>(
  { context }: Args,
  schema: Schema,
  run: (value: z.output<Schema>) => Promise<string>,
  now?: () => Promise<FormValues>,
  uploads?: Uploads,
) {
  const form = await readForm(context, schema, uploads)
  if (!form.ok) return form.again()
  const done = await form.attempt(run, now)
  return typeof done === 'string' ? go(context, done) : done
}
