import { typedCall } from './call-form.ts'
import type { Consultation } from './consultation.ts'

type Typed = Record<string, string | string[]>
/** What was typed into a field that can no longer be changed, and says something else than what stands there. */
export type Overtaken = { name: string; typed: string | string[] }

/** Whoever sends the short form again has read what it can no longer take. */
export const toldOvertaken = (typed: Typed) => 'told' in typed

const flat = (value: string | string[] | null | undefined) =>
  [value ?? []].flat().toSorted().join('\n').replaceAll('\r\n', '\n')

/**
 * Of a full form of a draft, filled in while the notice was being published: what the notice has fixed otherwise. Nothing
 * where the short form was sent, which people get after the notice.
 */
export function overtaken(call: Consultation, typed: Typed): Overtaken[] {
  const wasTold = toldOvertaken(typed)
  if (!call.noticedAt || !('editionId' in typed || wasTold)) return []
  const open = typedCall(call)
  return Object.entries(typedCall({ ...call, noticedAt: null }))
    .filter(([name]) => !(name in open) && (name in typed || !wasTold))
    .filter(([name, stands]) => flat(stands) !== flat(typed[name]))
    .map(([name]) => ({ name, typed: typed[name] ?? '' }))
}
