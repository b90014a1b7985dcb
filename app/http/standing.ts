import { type Difference, difference } from '#app/text/difference.ts'
import type { TypedValues } from './typed.ts'

/** What stands in a field now, and the way from there to what was typed where both are texts. */
export type Standing = { value: string | string[]; parts: Difference[] | null }

// Shorter ones are compared at a glance.
const longText = 30

const isVersion = (name: string) => /^(expectedVersion|version|mark|seen|was)$/.test(name)
const lines = (value: string | string[] | null | undefined) => String(value ?? '').replaceAll('\r\n', '\n')

/**
 * A form that somebody else was faster with: all as typed, beside it what stands now wherever that is something else.
 * Saving after that is a decision against what is shown, so the form goes on from that version.
 */
export function standing(now: Record<string, string | string[] | null | undefined>, typed: TypedValues) {
  const fields = Object.entries(now).filter(([name]) => !isVersion(name))
  const versions = Object.entries(now).filter(([name]) => isVersion(name))
  const differing = fields.filter(([name, value]) => sorted(value) !== sorted(typed[name]))
  const shown = differing.map(([name, value]): [string, Standing] => {
    const [from, to] = [lines(value), lines(typed[name])]
    const isText = !Array.isArray(value) && from !== '' && to !== '' && from.length + to.length > longText
    return [name, { value: Array.isArray(value) ? value : from, parts: isText ? difference(from, to) : null }]
  })
  const expected = Object.fromEntries(versions.map(([name, value]) => [name, value ?? '']))
  return { values: { ...typed, ...expected }, standing: Object.fromEntries(shown) }
}

const sorted = (value: string | string[] | null | undefined) =>
  Array.isArray(value) ? value.toSorted().join('\n') : lines(value)
