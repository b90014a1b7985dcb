import { isoDay } from '#app/calendar.ts'
import { Invalid } from '#app/refusal.ts'
import type { Trx } from '#db/connection'
import { line } from './fields.ts'

const form = /^[a-z0-9][a-z0-9-]{1,60}$/
/** Pages of their own beside those of things of a kind. */
const pages = ['new', 'calendar', 'board', 'invitations', 'registration']

/** The name of something in its address, as staff choose it; empty where it may follow from the title. */
export const slugField = () =>
  line({ max: 61 })
    .default('')
    .transform((typed) => typed.normalize('NFKC').toLowerCase())

/** The part of an English title that an address can hold: whole words, not too many to be typed from a poster. */
function fromTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/['’\p{M}]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return (words ?? []).reduce((all, word) => (`${all}-${word}`.length > 40 ? all : all ? `${all}-${word}` : word), '')
}

type Named = {
  slug?: string
  titleEn?: string | null
  /** What it is and when it begins: its name where nobody gave one and there is no English title. */
  kind: 'call' | 'survey' | 'event'
  opensAt: Date
}

/** What staff chose, or what the title gives with the next free number behind it. */
async function nextSlug(trx: Trx, table: Table, { slug, titleEn, kind, opensAt }: Named): Promise<string> {
  if (slug) return checkedSlug(slug)
  const own = fromTitle(titleEn ?? '')
  const base = form.test(own) && !pages.includes(own) ? own : `${kind}-${isoDay(opensAt).slice(0, 4)}`
  const rows = await trx.selectFrom(table).select('slug').where('slug', 'like', `${base}%`).execute()
  const taken = new Set(rows.map((row) => row.slug))
  for (let number = 1; ; number++) {
    const free = number === 1 ? base : `${base}-${number}`
    if (!taken.has(free)) return free
  }
}

type Table = 'consultations' | 'surveys' | 'events'

export function checkedSlug(slug: string): string {
  if (!form.test(slug)) throw new Invalid('ui:slug.wrong', 'slug')
  if (pages.includes(slug)) throw new Invalid('ui:slug.taken', 'slug')
  return slug
}

/** Stores something under its name; `insert` gives nothing where the name is taken. What nobody chose moves on to the next number. */
export async function underSlug<Made>(
  trx: Trx,
  table: Table,
  named: Named,
  insert: (slug: string) => Promise<Made | undefined>,
): Promise<Made> {
  for (;;) {
    const made = await insert(await nextSlug(trx, table, named))
    if (made) return made
    if (named.slug) throw new Invalid('ui:slug.taken', 'slug')
  }
}
