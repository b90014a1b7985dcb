import { differences } from '#app/documents/drawing.ts'
import { stripRuby } from '#app/text/ruby.ts'
import type { Db } from '#db/connection'
import { type PendingRevision, pendingRevisions } from './pending.ts'

const pageSize = 50

/** One page of pending revisions, from the one behind the number `after`, and after which number the next page begins. */
export async function pendingPage(db: Db, slug: string, after: string | null) {
  const isNumber = /^\d{1,9}$/.test(after ?? '')
  const found = await pendingRevisions(db, slug, { after: isNumber ? Number(after) : 0, limit: pageSize + 1 })
  const revisions = found.slice(0, pageSize)
  const next = found.length > pageSize ? (revisions.at(-1)?.number ?? null) : null
  return { items: await withChanges(revisions), next, isFirst: !isNumber }
}

/** With their changes as differences: of the text, of the easy and of the English one. */
async function withChanges(revisions: PendingRevision[]) {
  const changes = revisions.map((each) => (each.kind.startsWith('section') ? headingChange(each) : textChange(each)))
  const parts = await differences(changes.flatMap(({ body, easy, en }) => [body, easy, en]))
  return revisions.map(({ before, after, headingBefore, headingAfter, ...revision }, at) => {
    const { body, easy, en, other } = changes[at] ?? unchanged
    const changed = (change: Change, place: number) =>
      change.before === change.after ? null : (parts[at * 3 + place] ?? [])
    return { ...revision, parts: { body: changed(body, 0), easy: changed(easy, 1), en: changed(en, 2), other } }
  })
}

type Change = { before: string; after: string }
type Changes = { body: Change; easy: Change; en: Change; other: boolean }

const none = { before: '', after: '' }
const unchanged: Changes = { body: none, easy: none, en: none, other: false }

function textChange({ kind, before, after }: PendingRevision): Changes {
  if (kind === 'move') return unchanged
  return {
    body: { before: before?.plain ?? '', after: after?.plain ?? '' },
    easy: { before: stripRuby(before?.easy ?? ''), after: stripRuby(after?.easy ?? '') },
    en: { before: before?.en ?? '', after: after?.en ?? '' },
    other: before && after ? details(before) !== details(after) : false,
  }
}

function headingChange({ headingBefore, headingAfter, kind }: PendingRevision): Changes {
  if (kind === 'section_move') return unchanged
  const name = (one: { number: string; title: string } | null) => (one ? `${one.number} ${one.title}`.trim() : '')
  const { department, sdgs, terms } = headingBefore ?? {}
  const rest = JSON.stringify([department, sdgs, terms])
  return {
    body: { before: name(headingBefore), after: name(headingAfter) },
    easy: { before: stripRuby(headingBefore?.easy ?? ''), after: stripRuby(headingAfter?.easy ?? '') },
    en: { before: headingBefore?.en ?? '', after: headingAfter?.en ?? '' },
    other:
      kind === 'section_rename' &&
      rest !== JSON.stringify([headingAfter?.department, headingAfter?.sdgs, headingAfter?.terms]),
  }
}

const details = ({ kind, source, file, alt, caption }: NonNullable<PendingRevision['before']>): string =>
  JSON.stringify([kind, source, file, alt, caption])
