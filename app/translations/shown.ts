import { href } from '#app/href.ts'
import { type Difference, difference } from '#app/text/difference.ts'
import type { StaleWords } from './stale.ts'

/** As a page shows it: what changed in Japanese since it was translated, and the form to mend it in. */
export type ShownWords = StaleWords & { parts: Difference[]; to: string }

export const shownWords = (words: StaleWords[], plan?: string): ShownWords[] =>
  words.map((each) => ({ ...each, parts: difference(each.was, each.ja), to: formOf(each, plan) }))

/** Where it is written. `plan`: the slug of the plan whose text a section or block belongs to. */
function formOf({ kind, place: { key, within = '', list = '' } }: StaleWords, plan = ''): string {
  switch (kind) {
    case 'plan':
      return href('/desk/plans/:plan/details', { plan: key })
    case 'stop':
      return href('/desk/plans/:plan/timeline', { plan: key })
    case 'section':
      return href('/desk/plans/:plan/sections/:section/name', { plan, section: key })
    case 'block':
      return href('/desk/plans/:plan/blocks/:block', { plan, block: key })
    case 'call':
      return href('/desk/consultations/:consultation/details', { consultation: key })
    case 'survey':
      return href('/desk/surveys/:survey/details', { survey: key })
    case 'code':
      return href('/desk/surveys/:survey/texts/:item/codes', { survey: key, item: within })
    case 'comment':
      return href('/desk/surveys/:survey/results/comment', { survey: key }, { place: within })
    case 'event':
      return href('/desk/events/:event/details', { event: key })
    case 'session':
      return href('/desk/events/:event/sessions/:session', { event: key, session: within })
    case 'material':
      return href('/desk/events/:event/materials', { event: key })
    case 'report':
      return href('/desk/events/:event/sessions/:session/report', { event: key, session: within })
    case 'department':
      return href('/desk/settings/departments/:department', { department: key })
    case 'term':
      return href('/desk/settings/glossary/:term', { term: key })
    default:
      return href('/desk/settings/lists/:list/:code', { list, code: key })
  }
}
