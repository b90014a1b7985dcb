import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFormat, SourceLine } from '#app/plans/sources/line.ts'
import { readSource } from '#app/plans/sources/reading.ts'
import { Refusal, type RefusalValues } from '#app/refusal.ts'
import { type Proposal, propose } from './proposal.ts'

/** The name under which a folder holds what came; pictures found in it are laid beside it. */
export const sourceFile = 'source'

type LaidPicture = { name: string; file: string; type: string; size: number }
export type FolderRead =
  | { refusal: { code: string; values: RefusalValues } }
  | { format: SourceFormat; lines: SourceLine[]; proposal: Proposal; pictures: LaidPicture[] }

/** Reads what lies in a folder, outside of the web process, and says what its lines probably are. */
export async function readFolder(folder: string, name: string): Promise<FolderRead> {
  try {
    const source = await readSource(await readFile(join(folder, sourceFile)), name)
    const pictures: LaidPicture[] = []
    for (const [at, { name, bytes, type = '' }] of source.pictures.entries()) {
      const file = join(folder, `picture-${at}`)
      await writeFile(file, bytes)
      pictures.push({ name, file, type, size: bytes.length })
    }
    return { format: source.format, lines: source.lines, proposal: propose(source.lines), pictures }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refusal: { code: error.code, values: error.values } }
  }
}
