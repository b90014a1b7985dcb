import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { checkLength, most, refuse } from './limits.ts'
import { newLine, type Source, type SourceLine } from './line.ts'

type Piece = { text: string; x: number; y: number; width: number; height: number }
type Row = { pieces: Piece[]; y: number; height: number }

/** The letters of a PDF in rows as they lie on its pages: rough, since a PDF does not know what a paragraph is. */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = pdfjs.getDocument({
    ...{ data: new Uint8Array(bytes), cMapUrl: join(home, 'cmaps') + sep, cMapPacked: true },
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    ...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 },
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > most.pages) throw refuse('tooLong')
    const lines: SourceLine[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const pieces = items.flatMap((item) => ('str' in item ? [pieceOf(item)] : []))
      lines.push(...pageLines(pieces, number, lines.length))
      checkLength(lines)
      page.cleanup()
    }
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
    const { Title = '', Author = '' } = info as { Title?: string; Author?: string }
    return { format: 'pdf', lines, pictures: [], title: Title, author: Author }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw refuse('encrypted')
    if (error instanceof Error && error.name === 'Refusal') throw error
    throw refuse('broken')
  } finally {
    await task.destroy()
  }
}

const pieceOf = (item: { str: string; transform: number[]; width: number; height: number }): Piece => ({
  text: item.str,
  x: item.transform[4] ?? 0,
  y: item.transform[5] ?? 0,
  width: item.width,
  height: item.height || Math.abs(item.transform[3] ?? 0),
})

function pageLines(pieces: Piece[], page: number, before: number): SourceLine[] {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim()))
  const left = Math.min(...rows.map((row) => row.pieces[0]?.x ?? 0))
  return rows.map((row, at) => {
    const x = row.pieces[0]?.x ?? 0
    const indent = row.height > 0 ? Math.max(0, Math.round((x - left) / row.height)) * 2 : 0
    return newLine({ line: before + at + 1, page }, { text: rowText(row), indent })
  })
}

/** Pieces at one height are a row; rows from the top. Readings above their words are half as high, and a row of their own. */
function rowsOf(pieces: Piece[]): Row[] {
  const rows: Row[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const isSame = row && Math.abs(row.y - piece.y) < Math.max(row.height, piece.height) * 0.4
    if (isSame) row.pieces.push(piece)
    else rows.push({ pieces: [piece], y: piece.y, height: piece.height })
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x)
  return rows
}

function rowText({ pieces, height }: Row): string {
  let text = ''
  let end: number | null = null
  for (const piece of pieces) {
    const gap = end === null ? 0 : piece.x - end
    // columns of a table lie far apart, words less so
    text += gap > height * 2 ? '\t' : gap > height * 0.3 ? ' ' : ''
    text += piece.text
    end = piece.x + piece.width
  }
  return text.replace(/\s*\t\s*/g, '\t').trim()
}
