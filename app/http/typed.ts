const segment = '[A-Za-z0-9][\\w-]{0,59}'
const wellFormed = new RegExp(`^${segment}(?:\\.${segment}|\\[\\d{1,3}\\]){0,4}(?:\\[\\])?$`)
const inherited = /(?:^|\.)(?:constructor|prototype)(?:[.[]|$)/

/** A form as it came in, read by the door (body.ts), and the path it came to; none where none was sent. */
export type Sent = { form?: FormData; path?: string }

type Fields = {
  data: FormData
  /** Names that were sent and not taken. */
  strange: string[]
}

/**
 * The fields of a form that a form of ours can have. Names nest (`items[0].body`), so names are not taken from just
 * anybody: no index that makes a list of a million, no part of every object, no word the form library keeps for itself.
 */
export function readFields({ form = new FormData() }: Sent): Fields {
  const [data, strange] = [new FormData(), new Set<string>()]
  for (const [name, value] of form) {
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

// Passwords are typed again, and what only machines read means nothing to people.
const notWritten = /password|secret|key|stamp|version|token/i

/** What the form in hand holds but for passwords, for a loader that shows its page again; nothing where none was sent. */
export function sentFields(sent: Sent): TypedValues {
  const shown = Object.entries(typedValues(readFields(sent).data)).filter(([name]) => !/password|secret/i.test(name))
  return Object.fromEntries(shown)
}

/** The texts that a person wrote: long enough to be a loss. */
export function writtenTexts(typed: TypedValues): string[] {
  const texts = Object.entries(typed).flatMap(([name, value]) =>
    notWritten.test(name) ? [] : [value].flat().filter((text) => text.trim().length >= 10),
  )
  return [...new Set(texts)].slice(0, 50)
}
