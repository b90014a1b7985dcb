import type { Generated } from 'kysely'

export interface BoardPostsTable {
  id: string
  organisationId: string | null
  departmentId: string | null
  kind: 'offer' | 'need'
  title: string
  body: string
  fields: Generated<string[]>
  district: string | null
  expiresOn: string
  madeBy: string | null
  madeByStaff: string | null
  madeAt: Generated<Date>
  closedAt: Date | null
  outcome: string | null
  outcomeNote: Generated<string>
  removedAt: Date | null
  removedBecause: string | null
  version: Generated<number>
}

export interface BoardMessagesTable {
  id: string
  postId: string
  sealed: Buffer
  formKey: string
  madeAt: Generated<Date>
}

/** Tables of this part, by their names in queries. */
export interface Tables {
  boardPosts: BoardPostsTable
  boardMessages: BoardMessagesTable
}
