import { namePicture } from '#app/files/file.ts'
import { blockText, blockVersionRow } from '#app/plans/writing/block-version.ts'
import { madeBy, type Work } from '#app/plans/writing/working-change.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import { insertRows, type Rows } from '#db/rows'
import type { Tree, TreeBlock, TreeSection } from './assembly.ts'
import type { Remark } from './tables.ts'

type Writing = {
  work: Work
  /** Paths of pictures by their names in the document. */
  pictures: Map<string, string>
  /** Where each line of the source came to. */
  places: Map<number, Pick<Remark, 'section' | 'block'>>
  rows: Record<'sections' | 'sectionVersions' | 'workingSections' | 'blocks' | 'blockVersions' | 'workingBlocks', Rows>
}

/** Writes a tree below the chapters there are, many rows at a time; says where each line of the source came to. */
export async function writeTree(work: Work, tree: Tree, pictures: Map<string, string>, from: number) {
  const rows = {
    sections: [],
    sectionVersions: [],
    workingSections: [],
    blocks: [],
    blockVersions: [],
    workingBlocks: [],
  }
  const writing: Writing = { work, pictures, places: new Map(), rows }
  for (const [at, section] of tree.sections.entries()) addSection(writing, section, null, from + at)
  for (const table of Object.keys(rows) as (keyof Writing['rows'])[]) {
    const all: Rows = rows[table]
    for (let at = 0; at < all.length; at += 500) await insertRows(work.trx, table, all.slice(at, at + 500))
  }
  return { places: writing.places, sections: rows.sections.length, blocks: rows.blocks.length }
}

function addSection(writing: Writing, section: TreeSection, parentId: string | null, position: number): void {
  const { work, rows, places } = writing
  const { trx: _, plan, at } = work
  const [id, versionId, key] = [newId(), newId(), `s-${randomKey(6)}`]
  rows.sections.push({ id, planId: plan.id, key, createdAt: at })
  const { number, title } = section
  rows.sectionVersions.push({
    id: versionId,
    sectionId: id,
    number,
    title,
    sdgs: [],
    terms: [],
    translatedFrom: {},
    madeBy: madeBy(work.actor),
    madeAt: at,
  })
  rows.workingSections.push({ sectionId: id, planId: plan.id, parentId, position, versionId })
  for (const line of section.lines) places.set(line, { section: key, block: null })
  for (const [place, block] of section.blocks.entries()) addBlock(writing, block, { id, key }, place)
  for (const [place, below] of section.sections.entries()) addSection(writing, below, id, place)
}

function addBlock(
  { work, rows, places, pictures }: Writing,
  block: TreeBlock,
  section: { id: string; key: string },
  position: number,
): void {
  const { kind, body, alt, caption } = block
  const identity = { id: newId(), key: `b-${randomKey(6)}` }
  const filePath = block.picture ? pictures.get(block.picture) : undefined
  // what a picture says to those who do not see it is written by a person; until then its caption stands for it
  const text = blockText({
    kind,
    body,
    filePath,
    alt: alt || caption || (kind === 'figure' ? '図' : null),
    caption: caption || null,
  })
  const version = blockVersionRow(work, identity, text)
  rows.blocks.push({ ...identity, planId: work.plan.id, createdAt: work.at })
  rows.blockVersions.push(version)
  rows.workingBlocks.push({ blockId: identity.id, sectionId: section.id, position, versionId: version.id })
  for (const line of block.lines) places.set(line, { section: section.key, block: identity.key })
}

export async function placePictures(
  work: Work,
  stored: { name: string; sha256: string; type: string; size: number }[],
  wanted: Set<string>,
) {
  const paths = new Map<string, string>()
  for (const picture of stored)
    if (wanted.has(picture.name))
      paths.set(
        picture.name,
        await namePicture(work.trx, work.actor, { ...picture, name: picture.name.replace(/^.*\//, '') }),
      )
  return paths
}
