import { Refusal } from '../refusal.ts'

const maxFields = 2000
const segment = '[A-Za-z0-9][\\w-]{0,59}'
const wellFormed = new RegExp(`^${segment}(?:\\.${segment}|\\[\\d{1,3}\\]){0,4}(?:\\[\\])?$`)
const inherited = /(?:^|\.)(?:constructor|prototype)(?:[.[]|$)/

type Fields = {
  data: FormData
  /** Names that were sent and not taken. */
  strange: string[]
}

/**
 * The fields of a form that a form of ours can have. Names nest (`items[0].body`), so names are not taken from just
 * anybody: no index that makes a list of a million, no part of every object, no word the form library keeps for itself.
 */
export async function readFields(request: Request): Promise<Fields> {
  const sent = await request.formData().catch((error: unknown) => {
    // cut off or wrongly encoded; where the sender has gone there is nobody to tell
    if (error instanceof TypeError && !request.signal.aborted) throw new Refusal(400, 'ui:errors.invalid')
    throw error
  })
  const [data, strange] = [new FormData(), new Set<string>()]
  let count = 0
  for (const [name, value] of sent) {
    if (++count > maxFields) throw new Refusal(413, 'ui:errors.tooLarge')
    if (wellFormed.test(name) && !inherited.test(name)) data.append(name, value)
    else strange.add(name)
  }
  return { data, strange: [...strange] }
}

export type TypedValues = Record<string, string | string[]>

/** As typed, to be shown again. */
export function typedValues(fields: FormData): TypedValues {
  const all = new Map<string, string[]>()
  for (const [name, value] of fields) {
    if (typeof value === 'string') all.set(name, [...(all.get(name) ?? []), value])
  }
  const shown = [...all].map(([name, values]): [string, string | string[]] => [
    name,
    values.length > 1 || name.endsWith('[]') ? values : (values[0] ?? ''),
  ])
  return Object.fromEntries(shown)
}

/** What the form in hand holds, for a loader that shows its page again; nothing where none was sent. */
export async function sentFields({ sent }: { sent?: Request }): Promise<TypedValues> {
  return sent ? typedIn(sent.clone()) : {}
}

// Passwords are typed again, and what only machines read means nothing to people.
const notWritten = /password|secret|key|stamp|version|token/i

/** What was typed into a form that could not be taken, but for passwords. Nothing where it cannot be read. */
export async function typedIn(request: Request): Promise<TypedValues> {
  const { data } = await readFields(request).catch(() => ({ data: new FormData() }))
  const shown = Object.entries(typedValues(data)).filter(([name]) => !/password|secret/i.test(name))
  return Object.fromEntries(shown)
}

/** The texts that a person wrote: long enough to be a loss. */
export function writtenTexts(typed: TypedValues): string[] {
  const texts = Object.entries(typed).flatMap(([name, value]) =>
    notWritten.test(name) ? [] : [value].flat().filter((text) => text.trim().length >= 10),
  )
  return [...new Set(texts)].slice(0, 50)
}
