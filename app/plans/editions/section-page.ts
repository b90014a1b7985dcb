import { NotFound } from '#app/refusal.ts'
import type { Language } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { opening } from './opening.ts'
import type { OutlineSection } from './reading.ts'
import { type Opening, type SectionRow, sectionRow } from './section-query.ts'

export type SectionPage = Omit<SectionRow, 'openings'> & {
  ancestors: OutlineSection[]
  children: (OutlineSection & { opening: Wording })[]
  /** How the section begins, for search engines; empty where it was not written in a language. */
  description: Record<Language, string>
  previous: OutlineSection | null
  next: OutlineSection | null
}

/**
 * A section as one edition has it, with all that its page shows. Without `label`: as the newest edition has it that
 * still has it, so that an address once printed never leads nowhere.
 */
export async function sectionPage(db: Db, slug: string, key: string, label?: string): Promise<SectionPage> {
  const row = await sectionRow(db, slug, key, label)
  if (!row) throw new NotFound()
  return withNeighbours(row)
}

/** The revisions whose causes the page of a section tells. */
export function revisionIdsOf({ blocks, headingRevised }: SectionPage): string[] {
  const all = [headingRevised, ...blocks.map(({ revised }) => revised)]
  return all.flatMap((revised) => revised?.notes.map(({ revisionId }) => revisionId) ?? [])
}

function withNeighbours({ openings, ...row }: SectionRow): SectionPage {
  const at = row.outline.findIndex(({ id }) => id === row.section.id)
  const byId = new Map(row.outline.map((section) => [section.id, section]))
  const ancestors: OutlineSection[] = []
  for (let up = row.outline[at]; up?.parentId; up = byId.get(up.parentId)) {
    const parent = byId.get(up.parentId)
    if (parent) ancestors.unshift(parent)
  }
  const begins = new Map(openings.map((text) => [text.id, text]))
  const children = row.outline
    .filter(({ parentId }) => parentId === row.section.id)
    .map((child) => ({ ...child, opening: openingOf(begins.get(child.id)) }))
  const own = openingOf(begins.get(row.section.id))
  return {
    ...row,
    ancestors,
    children,
    description: {
      ja: stripRuby(own.ja),
      'ja-easy': stripRuby(own.easy ?? own.ja),
      en: stripRuby(own.en ?? ''),
    },
    previous: row.outline[at - 1] ?? null,
    next: row.outline[at + 1] ?? null,
  }
}

function openingOf(text: Opening | undefined): Wording {
  return {
    ja: opening(text?.plain ?? ''),
    easy: text?.easy ? opening(text.easy) : null,
    en: text?.en ? opening(text.en) : null,
  }
}
