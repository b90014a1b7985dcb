import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import { errorsIn } from './form-errors.ts'
import { type FormState, freshForm } from './forms.ts'
import type { TypedValues } from './typed.ts'

/** A form that was kept with its gaps, shown again: as it was typed, with what is to be mended in it. */
export function keptForm(typed: TypedValues, schema: z.ZodType): FormState {
  const data = new FormData()
  for (const [name, value] of Object.entries(typed)) {
    for (const each of [value].flat()) data.append(name, each)
  }
  return { ...freshForm(typed), errors: errorsIn(parseWithZod(data, { schema }), typed) }
}
