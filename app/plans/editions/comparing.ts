import type { BlockKind } from '#app/plans/writing/tables.ts'
import type { Wording } from '#app/wording.ts'
import { moved } from './order.ts'
import type { PublicRevision } from './revision-part.ts'

export type BlockState = 'same' | 'edited' | 'moved' | 'split' | 'merged' | 'added' | 'removed'
export type Counts = Record<BlockState, number>

/** `mark`: equal where a reader is told the same. */
type Versioned = { id: string; key: string; versionId: string; mark: string }
type Section = Versioned & { number: string; title: Wording; parentId: string | null }
type Block = Versioned & { kind: BlockKind; sectionId: string }
type ChainRevision = PublicRevision & { blockId: string | null; sectionId: string; otherBlockIds: string[] }

export type Material = {
  sectionsBefore: Section[]
  sectionsAfter: Section[]
  blocksBefore: Block[]
  blocksAfter: Block[]
  revisions: ChainRevision[]
}

/** The versions whose texts stand beside each other. */
export type Versions = { before: string[]; after: string[] }

export type ComparedBlock = {
  key: string
  kind: BlockKind
  state: BlockState
  versions: Versions
  /** Where it stood, of one that was moved. */
  movedFrom: { key: string; number: string; title: Wording } | null
  /** Everything that was done to it on the way, the first thing first. */
  revisions: PublicRevision[]
}

export type ComparedSection = {
  key: string
  number: string
  title: Wording
  /** `told`: its name in another language, its department, goals or terms changed. */
  state: 'same' | 'renamed' | 'told' | 'moved' | 'added' | 'removed'
  /** The old number and title, of one that was renamed. */
  before: string | null
  versions: Versions
  revisions: PublicRevision[]
  blocks: ComparedBlock[]
}

const noCounts = (): Counts => ({ same: 0, edited: 0, moved: 0, split: 0, merged: 0, added: 0, removed: 0 })

/** Puts what is only in `before` among what is in `after`, behind what it stood behind. */
function interleaved<T extends { id: string }>(before: T[], after: T[], isOnlyBefore: (item: T) => boolean): T[] {
  const all = [...after]
  let last = -1
  for (const item of before) {
    if (isOnlyBefore(item)) all.splice(++last, 0, item)
    else {
      const at = all.findIndex(({ id }) => id === item.id)
      if (at >= 0) last = at
    }
  }
  return all
}

/** What became of blocks on the way: which were split off from others, which were taken in by others. */
function kinship(revisions: ChainRevision[]) {
  const splitFrom = new Map<string, string>()
  const mergedInto = new Map<string, string>()
  for (const { kind, blockId, otherBlockIds } of revisions) {
    if (!blockId || (kind !== 'split' && kind !== 'merge')) continue
    for (const other of otherBlockIds) (kind === 'split' ? splitFrom : mergedInto).set(other, blockId)
  }
  const last = (links: Map<string, string>, id: string): string => {
    const seen = new Set([id])
    for (let next = links.get(id); next && !seen.has(next); next = links.get(next)) {
      seen.add(next)
      id = next
    }
    return id
  }
  return { origin: (id: string) => last(splitFrom, id), heir: (id: string) => last(mergedInto, id) }
}

function revisionsByBlock(revisions: ChainRevision[]): Map<string, ChainRevision[]> {
  const about = new Map<string, ChainRevision[]>()
  for (const revision of revisions) {
    for (const id of [revision.blockId ?? [], revision.otherBlockIds].flat()) {
      const known = about.get(id)
      if (known) known.push(revision)
      else about.set(id, [revision])
    }
  }
  return about
}

/**
 * Derived from the identity of blocks and from the revisions between: nothing is guessed from likeness. What was changed
 * and changed back on the way is the same.
 */
export function compare(material: Material, all: boolean): { sections: ComparedSection[]; counts: Counts } {
  const { sectionsBefore, sectionsAfter, blocksBefore, blocksAfter, revisions } = material
  const before = new Map(blocksBefore.map((block) => [block.id, block]))
  const after = new Map(blocksAfter.map((block) => [block.id, block]))
  const oldSections = new Map(sectionsBefore.map((section) => [section.id, section]))
  const newSections = new Map(sectionsAfter.map((section) => [section.id, section]))
  const { origin, heir } = kinship(revisions)
  const about = revisionsByBlock(revisions)
  const movedBlocks = moved(
    blocksBefore.map(({ id, sectionId }) => ({ id, within: sectionId })),
    blocksAfter.map(({ id, sectionId }) => ({ id, within: sectionId })),
    revisions.flatMap(({ kind, blockId }) => (kind === 'move' && blockId ? blockId : [])),
  )
  const movedSections = moved(
    sectionsBefore.map(({ id, parentId }) => ({ id, within: parentId ?? '' })),
    sectionsAfter.map(({ id, parentId }) => ({ id, within: parentId ?? '' })),
    revisions.flatMap(({ kind, sectionId }) => (kind === 'section_move' ? sectionId : [])),
  )

  // Blocks that became one and blocks that came out of one are read together, where the lasting one stands.
  const family = new Map<string, { old: Block[]; made: Block[] }>()
  const of = (id: string) => {
    const found = family.get(id) ?? { old: [], made: [] }
    family.set(id, found)
    return found
  }
  const headOf = (block: Block): string => {
    if (after.has(block.id) && before.has(block.id)) return block.id
    if (before.has(block.id)) return after.has(heir(block.id)) ? heir(block.id) : block.id
    const from = origin(block.id)
    const source = before.get(from)
    return source && after.get(from)?.sectionId === block.sectionId ? from : block.id
  }
  for (const block of blocksBefore) of(headOf(block)).old.push(block)
  for (const block of blocksAfter) of(headOf(block)).made.push(block)

  const compared = (head: Block): ComparedBlock => {
    const { old, made } = of(head.id)
    const chain = [...new Set([...old, ...made].flatMap(({ id }) => about.get(id) ?? []))].sort(
      (one, other) => one.number - other.number,
    )
    const was = before.get(head.id)
    const is = after.get(head.id)
    const isElsewhere = was && is && was.sectionId !== is.sectionId
    const isSplitOff = !was && before.has(origin(head.id)) && origin(head.id) !== head.id
    const state: BlockState = old.some(({ id }) => id !== head.id)
      ? 'merged'
      : made.some(({ id }) => id !== head.id) || isSplitOff
        ? 'split'
        : !was
          ? 'added'
          : !is
            ? 'removed'
            : movedBlocks.has(head.id)
              ? 'moved'
              : was.mark !== is.mark
                ? 'edited'
                : 'same'
    const place = isElsewhere ? oldSections.get(was.sectionId) : undefined
    return {
      key: head.key,
      kind: head.kind,
      state,
      versions: versionsOf(old, made),
      movedFrom: place ? { key: place.key, number: place.number, title: place.title } : null,
      revisions: state === 'same' ? [] : chain,
    }
  }

  const counts = noCounts()
  const order = interleaved(sectionsBefore, sectionsAfter, ({ id }) => !newSections.has(id))
  const sections = order.map((section): ComparedSection => {
    const here = (blocks: Block[]) => blocks.filter(({ id, sectionId }) => sectionId === section.id && family.has(id))
    const heads = interleaved(here(blocksBefore), here(blocksAfter), ({ id }) => !after.has(id))
    const blocks = heads.map(compared)
    for (const { state } of blocks) counts[state]++
    const was = oldSections.get(section.id)
    const is = newSections.get(section.id)
    const state = stateOfSection(was, is, movedSections)
    const chain = revisions.filter(({ kind, sectionId }) => sectionId === section.id && kind.startsWith('section'))
    return {
      key: section.key,
      number: section.number,
      title: section.title,
      state,
      before: was && is && nameOf(was) !== nameOf(is) ? nameOf(was) : null,
      versions: versionsOf(was ? [was] : [], is ? [is] : []),
      revisions: state === 'same' ? [] : chain,
      blocks: all ? blocks : blocks.filter(({ state }) => state !== 'same'),
    }
  })
  return { sections: sections.filter(({ state, blocks }) => all || state !== 'same' || blocks.length > 0), counts }
}

const versionsOf = (before: Versioned[], after: Versioned[]): Versions => ({
  before: before.map(({ versionId }) => versionId),
  after: after.map(({ versionId }) => versionId),
})

const nameOf = ({ number, title }: Section) => [number, title.ja].filter(Boolean).join(' ')

function stateOfSection(
  was: Section | undefined,
  is: Section | undefined,
  movedSections: Set<string>,
): ComparedSection['state'] {
  if (!was) return 'added'
  if (!is) return 'removed'
  if (movedSections.has(is.id)) return 'moved'
  if (nameOf(was) !== nameOf(is)) return 'renamed'
  return was.mark === is.mark ? 'same' : 'told'
}
