import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'

/** Content in the three languages; null easy or en: not written, the original is shown. */

export type PlanHead = { id: string; slug: string; title: Wording }

/** Moments are ISO texts here: they come out of JSON made by the database and go into the page as such. */
export type EditionHead = {
  id: string
  /** `2`, or `2.1` of a minor edition; as in addresses. */
  label: string
  stage: Wording
  publishedAt: string
}

/** EditionHead of an edition `table` whose row in stage_labels is `stage`. */
export const editionHead = (table: string, stage: string) => sql<EditionHead>`
  json_build_object('id', ${sql.ref(table)}.id, 'label', ${sql.ref(table)}.label, 'stage', ${wording(`${stage}.label`)},
    'publishedAt', ${sql.ref(table)}.published_at)`

/** `2` or `2.1` of an address; what is not written like an edition does not exist. */
export function parseEdition(label: string): { number: number; minor: number } {
  const [, number, minor = '0'] = label.match(/^([1-9]\d{0,5})(?:\.([1-9]\d{0,5}))?$/) ?? []
  if (!number) throw new NotFound()
  return { number: Number(number), minor: Number(minor) }
}

export type OutlineSection = {
  id: string
  parentId: string | null
  key: string
  number: string
  title: Wording
  depth: number
}

export type Branch = OutlineSection & { children: Branch[] }

/** The tree of sections that are given in reading order. */
export function treeOf(sections: OutlineSection[]): Branch[] {
  const branches = new Map<string, Branch>(sections.map((section) => [section.id, { ...section, children: [] }]))
  const roots: Branch[] = []
  for (const branch of branches.values()) {
    const parent = branch.parentId === null ? undefined : branches.get(branch.parentId)
    if (parent) parent.children.push(branch)
    else roots.push(branch)
  }
  return roots
}
