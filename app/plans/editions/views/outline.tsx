import { sectionNumber } from '#app/section-number.ts'
import { Written } from '#app/ui/language.tsx'
import type { OutlineItem } from '#app/ui/parts.tsx'
import type { Branch } from '../reading.ts'
import { sectionHref } from './section-href.tsx'

/** The tree of sections as the outline shows it; `edition` where it is not the newest. */
export function outlineItems(
  slug: string,
  branches: (Branch & { note?: OutlineItem['note'] })[],
  edition?: string,
): OutlineItem[] {
  return branches.map(({ id, key, number, title, note, children }) => ({
    id,
    to: sectionHref(slug, key, edition),
    number: number && <Written {...sectionNumber(number)} />,
    label: <Written {...title} />,
    note,
    children: outlineItems(slug, children, edition),
  }))
}

/** The tree with only those branches open that lead to where one is. */
export function unfolded(branches: Branch[], way: string[]): Branch[] {
  return branches.map((branch) => ({
    ...branch,
    children: way.includes(branch.id) ? unfolded(branch.children, way) : [],
  }))
}
