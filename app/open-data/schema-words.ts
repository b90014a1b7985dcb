export type Schema = { [key: string]: unknown }

export const text = (description: string): Schema => ({ type: 'string', description })
export const integer = (description: string): Schema => ({ type: 'integer', description })
export const moment = (description: string): Schema => ({ type: 'string', format: 'date-time', description })
export const id = (description: string): Schema => ({ type: 'string', format: 'uuid', description })
export const address = (description: string): Schema => ({ type: 'string', format: 'uri-reference', description })
export const oneOf = (values: readonly string[], description: string): Schema => ({
  type: 'string',
  enum: values,
  description,
})
export const orNull = (schema: Schema): Schema => ({ ...schema, type: [schema.type, 'null'] })
export const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description })
/** Every property is always there; what has no value is null. Clients can rely on it, and tests do. */
export const object = (description: string, properties: Record<string, Schema>): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

const next = orNull(
  address('Address of the next page, relative to this server; null on the last page. Follow it as it is.'),
)
export const page = (of: string, more: Record<string, Schema> = {}): Schema =>
  object(`A page of ${of}.`, { ...more, data: list(ref(of), 'In a fixed order, so that pages never overlap.'), next })

export const easy = 'in easy Japanese, with readings written {漢字|かんじ}; null where none was written'
export const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description })
