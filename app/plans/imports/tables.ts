import type { Generated } from 'kysely'
import type { SourceFormat, SourceLine } from '#app/plans/sources/line.ts'
import type { Conservation } from './conservation.ts'
import type { ContentsEntry } from './contents-page.ts'
import type { LineKind } from './kinds.ts'
import type { Proposed } from './proposal.ts'

export type ImportWay = 'after' | 'instead'
/** What of a plan's working text stands where. */
export type WorkingSnapshot = {
  sections: { sectionId: string; parentId: string | null; position: number; versionId: string }[]
  blocks: { blockId: string; sectionId: string; position: number; versionId: string }[]
}
/** A comment of the document, beside the block or section its line came to. */
export type Remark = { by: string; text: string; section: string; block: string | null }
export type Counted = Conservation & { sections: number; blocks: number }

export interface ImportsTable {
  id: string
  planId: string
  isPasted: boolean
  fileName: Generated<string>
  sha256: string | null
  size: number
  madeBy: string | null
  madeAt: Generated<Date>
  begunAt: Date | null
  progress: Generated<number>
  readAt: Date | null
  reader: number | null
  format: SourceFormat | null
  entries: Generated<ContentsEntry[]>
  refusal: { code: string; values: Record<string, string | number> } | null
  takenAt: Date | null
  takenBy: string | null
  way: ImportWay | null
  counted: Counted | null
  remarks: Generated<Remark[]>
  before: WorkingSnapshot | null
  after: WorkingSnapshot | null
  undoneAt: Date | null
  undoneBy: string | null
  forgottenAt: Date | null
}

export interface ImportLinesTable {
  importId: string
  at: number
  line: SourceLine
  proposed: LineKind
  alike: string
  doubt: Proposed['doubt']
  decided: LineKind | null
  decidedBy: string | null
  decidedAt: Date | null
}

export interface ImportPicturesTable {
  importId: string
  name: string
  sha256: string
  type: string
  size: number
}

/** Tables of this part, by their names in queries. */
export interface Tables {
  imports: ImportsTable
  importLines: ImportLinesTable
  importPictures: ImportPicturesTable
}
