import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { Invalid } from '../refusal.ts'
import { writeBytes } from './folder.ts'

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

/** Keeps a paper under its hash; it has no address of its own and is handed out by whoever checks access. */
export async function storePaper(bytes: Uint8Array): Promise<{ sha256: string; type: string; size: number }> {
  if (bytes.length > largestPaper) throw new Invalid('files:refused.paperTooLarge', 'paper', { megabytes: 3 })
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!found || !papers.has(found.mime)) throw new Invalid('files:refused.paperType', 'paper')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await writeBytes(sha256, bytes)
  return { sha256, type: found.mime, size: bytes.length }
}
