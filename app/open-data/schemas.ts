import { consultationSchemas } from './consultation-schemas.ts'
import { eventSchemas } from './event-schemas.ts'
import { groupSchemas } from './group-schemas.ts'
import { planSchemas } from './plan-schemas.ts'
import { object, type Schema, text } from './schema-words.ts'
import { surveySchemas } from './survey-schemas.ts'

export const schemas: Record<string, Schema> = {
  ...planSchemas,
  ...consultationSchemas,
  ...surveySchemas,
  ...groupSchemas,
  ...eventSchemas,
  Error: object('What went wrong.', { code: text('A stable code, such as ui:errors.notFound.') }),
}
