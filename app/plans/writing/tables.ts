import type { Generated } from 'kysely'
import type { TranslatedFrom } from '#app/wording.ts'

export type BlockKind = 'paragraph' | 'list' | 'table' | 'figure' | 'quotation' | 'note'
export type RevisionKind =
  | 'edit'
  | 'add'
  | 'move'
  | 'split'
  | 'merge'
  | 'remove'
  | 'section_add'
  | 'section_rename'
  | 'section_move'
  | 'section_remove'
export type CauseKind = 'response' | 'council' | 'assembly' | 'internal' | 'law' | 'typing_error'

export interface PlansTable {
  id: string
  slug: string
  kind: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  summary: Generated<string>
  summaryEasy: string | null
  summaryEn: string | null
  firstFiscalYear: number
  lastFiscalYear: number
  stage: string
  departmentId: string
  parentPlanId: string | null
  legalBasis: Generated<string>
  version: Generated<number>
  createdAt: Generated<Date>
  translatedFrom: Generated<TranslatedFrom>
}

export interface RelatedPlansTable {
  id: string
  planId: string
  relation: 'parent' | 'related'
  title: string
  relatedPlanId: string | null
  period: Generated<string>
  goal: Generated<string>
  sort: Generated<number>
}

export interface PlanStopsTable {
  id: string
  planId: string
  stage: string
  onDay: string | null
  note: Generated<string>
  noteEasy: string | null
  noteEn: string | null
  translatedFrom: Generated<TranslatedFrom>
}

export interface SectionsTable {
  id: string
  planId: string
  key: string
  createdAt: Generated<Date>
}

export interface SectionVersionsTable {
  id: string
  sectionId: string
  number: Generated<string>
  title: string
  titleEasy: string | null
  titleEn: string | null
  departmentId: string | null
  sdgs: Generated<number[]>
  terms: Generated<string[]>
  madeBy: string | null
  madeAt: Generated<Date>
  translatedFrom: Generated<TranslatedFrom>
}

export interface BlocksTable {
  id: string
  planId: string
  key: string
  createdAt: Generated<Date>
}

export interface BlockVersionsTable {
  id: string
  blockId: string
  kind: BlockKind
  body: string
  html: string
  plain: string
  easy: string | null
  easyHtml: string | null
  en: string | null
  enHtml: string | null
  source: string | null
  filePath: string | null
  alt: string | null
  caption: string | null
  madeBy: string | null
  madeAt: Generated<Date>
  translatedFrom: Generated<TranslatedFrom>
}

export interface WorkingSectionsTable {
  sectionId: string
  planId: string
  parentId: string | null
  position: number
  versionId: string
}

export interface WorkingBlocksTable {
  blockId: string
  sectionId: string
  position: number
  versionId: string
}

export interface RevisionsTable {
  id: string
  planId: string
  number: number
  kind: RevisionKind
  sectionId: string
  fromSectionId: string | null
  blockId: string | null
  beforeVersionId: string | null
  afterVersionId: string | null
  beforeSectionVersionId: string | null
  afterSectionVersionId: string | null
  otherBlockIds: Generated<string[]>
  reason: string
  reasonEasy: string | null
  reasonEn: string | null
  madeBy: string | null
  madeAt: Generated<Date>
  actId: string | null
  translatedFrom: Generated<TranslatedFrom>
}

export interface RevisionPlacesTable {
  revisionId: string
  blockId: string | null
  sectionId: string | null
  withinId: string | null
  versionId: string | null
  afterIds: Generated<string[]>
}

export interface RevisionWithdrawalsTable {
  revisionId: string
  kind: 'withdrawn' | 'no_effect'
  reason: Generated<string>
  editionId: string | null
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface RevisionCausesTable {
  id: string
  revisionId: string
  kind: CauseKind
  responseId: string | null
  note: Generated<string>
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface DraftRemovalsTable {
  id: string
  actId: string
  planId: string
  blockId: string | null
  sectionId: string | null
  withinId: string | null
  versionId: string | null
  sectionVersionId: string | null
  afterIds: Generated<string[]>
  madeBy: string | null
  madeAt: Generated<Date>
}

export type ChapterCause = { kind: CauseKind; note: string }

export interface ChapterReasonsTable {
  id: string
  sectionId: string
  editionId: string
  reason: string
  reasonEasy: string | null
  reasonEn: string | null
  causes: ChapterCause[]
  madeBy: string | null
  madeAt: Generated<Date>
}

/** Tables of this part, by their names in queries. */
export interface Tables {
  plans: PlansTable
  relatedPlans: RelatedPlansTable
  planStops: PlanStopsTable
  sections: SectionsTable
  sectionVersions: SectionVersionsTable
  blocks: BlocksTable
  blockVersions: BlockVersionsTable
  workingSections: WorkingSectionsTable
  workingBlocks: WorkingBlocksTable
  revisions: RevisionsTable
  revisionCauses: RevisionCausesTable
  revisionPlaces: RevisionPlacesTable
  revisionWithdrawals: RevisionWithdrawalsTable
  chapterReasons: ChapterReasonsTable
  draftRemovals: DraftRemovalsTable
}
