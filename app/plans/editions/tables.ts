import type { Generated, GeneratedAlways } from 'kysely'

export interface EditionsTable {
  id: string
  planId: string
  number: number
  minor: Generated<number>
  /** `2`, or `2.1` of a minor edition; as in addresses. */
  label: GeneratedAlways<string>
  stage: string
  note: Generated<string>
  minorReason: string | null
  publishedAt: Generated<Date>
  publishedBy: string | null
  askedBy: string | null
}

/** Somebody wants an edition or a result published, as they saw and filled it in. */
export interface PublicationRequestsTable {
  id: string
  kind: 'edition' | 'result'
  /** The plan, the call. */
  aboutId: string
  fields: Record<string, string>
  digest: string
  askedBy: string
  askedAt: Generated<Date>
}

export interface EditionSectionsTable {
  editionId: string
  sectionId: string
  versionId: string
  parentId: string | null
  depth: number
  sort: number
}

export interface EditionBlocksTable {
  editionId: string
  blockId: string
  sectionId: string
  versionId: string
  position: number
}

export interface EditionRevisionsTable {
  revisionId: string
  fromEditionId: string
  toEditionId: string
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  publicationRequests: PublicationRequestsTable
  editions: EditionsTable
  editionSections: EditionSectionsTable
  editionBlocks: EditionBlocksTable
  editionRevisions: EditionRevisionsTable
}
