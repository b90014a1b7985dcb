import type { Db } from '#db/connection'
import { isSame, withChanges } from './change.ts'
import { withoutEffect } from './net-effect.ts'
import { endedRevisions, type PendingRevision, pendingRevisions } from './pending.ts'

const pageSize = 50

const numberOf = (after: string | null) => (/^\d{1,9}$/.test(after ?? '') ? Number(after) : null)

/** One page of pending revisions, from the one behind the number `after`, and after which number the next page begins. */
export async function pendingPage(db: Db, slug: string, after: string | null) {
  const from = numberOf(after)
  const [found, idle] = await Promise.all([
    pendingRevisions(db, slug, { after: from ?? 0, limit: pageSize + 1 }),
    withoutEffect(db, { slug }),
  ])
  const revisions = found.slice(0, pageSize)
  const next = found.length > pageSize ? (revisions.at(-1)?.number ?? null) : null
  const numbers = new Set(idle.map(({ number }) => number))
  const items = (await shown(revisions)).map((each) => ({ ...each, isIdle: numbers.has(each.number) }))
  return { items, next, isFirst: from === null, idle: idle.map(({ number }) => number) }
}

/** The same of what no edition will publish. */
export async function endedPage(db: Db, slug: string, after: string | null) {
  const from = numberOf(after)
  const found = await endedRevisions(db, slug, { after: from ?? 0, limit: pageSize + 1 })
  const revisions = found.slice(0, pageSize)
  const next = found.length > pageSize ? (revisions.at(-1)?.number ?? null) : null
  return { items: await shown(revisions), next, isFirst: from === null }
}

/** With what differs in their texts; of what was only moved nothing does. */
export async function shown<Revision extends PendingRevision>(revisions: Revision[]) {
  const changed = await withChanges(revisions)
  return changed.map((revision) => ({ ...revision, change: isSame(revision.change) ? null : revision.change }))
}
