import { z } from 'zod'

// What an answer is, said once: its type is inferred, the tests read it strictly, and the OpenAPI document is made of it.

/** Schemas that have a name of their own in the OpenAPI document. */
export const components = z.registry<{ id: string }>()

export const text = (description: string) => z.string().describe(description)
export const integer = (description: string) => z.int().describe(description)
export const flag = (description: string) => z.boolean().describe(description)
export const count = (description: string) => z.int().min(0).describe(description)
export const moment = (description: string) => z.iso.datetime().describe(description)
export const day = (description: string) => z.iso.date().describe(description)
/** When something closes, in one way for everything that does. */
export const closing = (what: string) => ({
  closesAt: moment(
    `${what}: until just before this moment, in UTC. Midnight in Japan, 24:00 of the last day, is 15:00Z of that day.`,
  ),
  lastDay: day('The last day of that in Japan, as pages say it: where it closes at midnight, the day that ends then.'),
})
export const id = (description: string) => z.uuid().describe(description)
export const address = (description: string) => z.string().meta({ format: 'uri-reference', description })
export const oneOf = <const Values extends readonly string[]>(values: Values, description: string) =>
  z.enum(values).describe(description)
export const list = <Item extends z.ZodType>(items: Item, description: string) => z.array(items).describe(description)
/** Every property is always there; what has no value is null. Clients can rely on it, and tests do. */
export const object = <Shape extends z.ZodRawShape>(description: string, properties: Shape) =>
  z.strictObject(properties).describe(description)
export const named = <Shape extends z.ZodRawShape>(name: string, description: string, properties: Shape) =>
  object(description, properties).register(components, { id: name })

/** What every page of a list has. */
export const paged = <Row extends z.ZodType>(row: Row) => ({
  data: list(row, 'In a fixed order, so that pages never overlap.'),
  next: address(
    'Address of the next page, relative to this server; null on the last page. Follow it as it is.',
  ).nullable(),
})

export const easy = 'in easy Japanese, with readings written {漢字|かんじ}; null where none was written'

/** A text with what there is of it in the other languages. */
export const inThree = <Name extends string>(name: Name, what: string) =>
  ({
    [name]: text(`${what}.`),
    [`${name}Easy`]: text(`${what} ${easy}.`).nullable(),
    [`${name}En`]: text(`${what} in English; null where none was written.`).nullable(),
  }) as Record<Name, z.ZodString> & Record<`${Name}Easy` | `${Name}En`, z.ZodNullable<z.ZodString>>

/** Of what is told in three languages: which translations are behind. */
export const stale = list(
  z.string(),
  'Names of translations here that were made from an earlier Japanese text and may say something else.',
)

export const Failure = named('Error', 'What went wrong.', { code: text('A stable code, such as ui:errors.notFound.') })
