import { type Translation, type Wording, wasAfter } from '#app/wording.ts'

const isWording = (value: unknown): value is Wording =>
  typeof value === 'object' && value !== null && typeof (value as Wording).ja === 'string'

/** What a part of a list is known by, whatever its place. */
const nameOf = (part: unknown) => {
  const { code, key } = part as { code?: number; key?: string }
  return code ?? key
}

/** An entry or a page written anew, in which each translation that stayed knows the Japanese words it was made from. */
export function carriedWords<T>(before: unknown, after: T, fits: readonly Translation[] = []): T {
  if (typeof after !== 'object' || after === null) return after
  if (Array.isArray(after)) {
    const earlier = Array.isArray(before) ? before : []
    return after.map((part) => {
      const same = earlier.find((one) => nameOf(one) !== undefined && nameOf(one) === nameOf(part))
      return carriedWords(same, part, fits)
    }) as T
  }
  if (isWording(after)) {
    const { was: _, ...words } = after
    const was = wasAfter(isWording(before) ? before : undefined, words, fits)
    return (was ? { ...words, was } : words) as T
  }
  const earlier = (before ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(after).map(([name, part]) => [name, carriedWords(earlier[name], part, fits)]),
  ) as T
}

/** Languages in which some of the words were written. */
export function translatedLanguages(part: unknown): Translation[] {
  if (typeof part !== 'object' || part === null) return []
  if (isWording(part)) return (['easy', 'en'] as const).filter((language) => part[language])
  return [...new Set(Object.values(part).flatMap(translatedLanguages))]
}
