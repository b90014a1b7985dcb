import type { Tree, TreeSection } from './assembly.ts'

/** A heading that taking in would make, with what stands below it. */
export type MadeHeading = { depth: number; at: number | null; number: string; title: string; blocks: number }

export function headingsOf(tree: Tree): MadeHeading[] {
  const each = ({ number, title, blocks, sections, lines }: TreeSection, depth: number): MadeHeading[] => [
    { depth, at: lines[0] ?? null, number, title, blocks: blocks.length },
    ...sections.flatMap((section) => each(section, depth + 1)),
  ]
  return tree.sections.flatMap((section) => each(section, 0))
}
