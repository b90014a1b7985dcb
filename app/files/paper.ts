import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { Invalid } from '#app/refusal.ts'
import { type Place, sealBytes, unsealBytes } from '#app/text/sealed.ts'
import type { Trx } from '#db/connection'
import { storeBytes } from './bytes.ts'
import { readBytes } from './folder.ts'

const office = 'application/vnd.openxmlformats-officedocument'

/** Papers people hand in: what a town hall can open, and nothing that carries a program by design. */
const papers = new Map([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  [`${office}.wordprocessingml.document`, 'docx'],
  [`${office}.spreadsheetml.sheet`, 'xlsx'],
])
const largestPaper = 3 * 1024 * 1024

/** The ending a stored paper is handed out with. */
export const endingOf = (type: string): string => papers.get(type) ?? 'bin'

type PaperPlace = Extract<Place, `${string}.paper`>
export type StoredPaper = { sha256: string; type: string; size: number }

/**
 * Keeps a paper, sealed for the row with this id, under the hash of what then lies in the folder. It has no address of its own
 * and is handed out by whoever checks access.
 */
export async function storePaper(trx: Trx, place: PaperPlace, id: string, bytes: Uint8Array): Promise<StoredPaper> {
  if (bytes.length > largestPaper) throw new Invalid('files:refused.paperTooLarge', 'paper', { megabytes: 3 })
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!found || !papers.has(found.mime)) throw new Invalid('files:refused.paperType', 'paper')
  const sealed = sealBytes(place, id, bytes)
  const sha256 = createHash('sha256').update(sealed).digest('hex')
  await storeBytes(trx, sha256, sealed)
  return { sha256, type: found.mime, size: bytes.length }
}

/** What was handed in, as it was. Papers of the first portals lie as they came (`sealed` is false). */
export async function readPaper(
  place: PaperPlace,
  paper: { id: string; sha256: string; sealed: boolean },
): Promise<Uint8Array> {
  const bytes = await readBytes(paper.sha256)
  return paper.sealed ? unsealBytes(place, paper.id, bytes) : bytes
}
