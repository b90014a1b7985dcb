import { type Difference, difference } from '../text/difference.ts'
import { stripRuby } from '../text/markdown.ts'
import type { PendingRevision } from './pending.ts'

/** A pending revision with its change as differences: of the text, of the easy and of the English one. */
export function shownPending(revision: PendingRevision) {
  const { id, number, kind, reason, madeAt, madeBy, section, block, place, fromPlace, causes } = revision
  const parts = kind.startsWith('section') ? headingParts(revision) : textParts(revision)
  return {
    id,
    number,
    kind,
    reason,
    madeAt,
    madeBy,
    section,
    block,
    place,
    fromPlace,
    causes,
    parts,
    others: revision.others,
  }
}

function textParts({ kind, before, after }: PendingRevision) {
  const other = before && after ? details(before) !== details(after) : false
  if (kind === 'move') return { body: null, easy: null, en: null, other: false }
  return {
    body: changed(before?.plain ?? '', after?.plain ?? ''),
    easy: changed(stripRuby(before?.easy ?? ''), stripRuby(after?.easy ?? '')),
    en: changed(before?.en ?? '', after?.en ?? ''),
    other,
  }
}

function headingParts({ headingBefore, headingAfter, kind }: PendingRevision) {
  if (kind === 'section_move') return { body: null, easy: null, en: null, other: false }
  const name = (one: { number: string; title: string } | null) => (one ? `${one.number} ${one.title}`.trim() : '')
  const { department, sdgs, terms } = headingBefore ?? {}
  const rest = JSON.stringify([department, sdgs, terms])
  return {
    body: changed(name(headingBefore), name(headingAfter)),
    easy: changed(stripRuby(headingBefore?.easy ?? ''), stripRuby(headingAfter?.easy ?? '')),
    en: changed(headingBefore?.en ?? '', headingAfter?.en ?? ''),
    other:
      kind === 'section_rename' &&
      rest !== JSON.stringify([headingAfter?.department, headingAfter?.sdgs, headingAfter?.terms]),
  }
}

const changed = (before: string, after: string): Difference[] | null =>
  before === after ? null : difference(before, after)

const details = ({ kind, source, file, alt, caption }: NonNullable<PendingRevision['before']>): string =>
  JSON.stringify([kind, source, file, alt, caption])
