import type { Generated } from 'kysely'

export interface FilesTable {
  id: string
  name: string
  sha256: string
  type: string
  size: number
  originalName: string
  storedBy: string | null
  storedAt: Generated<Date>
}

export interface StoredBytesTable {
  sha256: string
  size: number
  storedAt: Generated<Date>
}

/** Tables of this part, by their names in queries. */
export interface Tables {
  files: FilesTable
  storedBytes: StoredBytesTable
  /** A view: whatever refers to stored bytes. */
  bytesInUse: { sha256: string }
}
