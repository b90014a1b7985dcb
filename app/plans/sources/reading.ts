import { checkLength, most, refuse } from './limits.ts'
import type { Source } from './line.ts'
import { readText, readTextFile } from './text.ts'

const isPdf = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes('%PDF-')
const isOffice = (bytes: Uint8Array) =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
const ending = (name: string) => /\.([a-z\d]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
const ofOffice = new Set([
  'doc',
  'docx',
  'docm',
  'dotx',
  'dotm',
  'xls',
  'xlsx',
  'xlsm',
  'ppt',
  'pptx',
  'rtf',
  'odt',
  'ods',
  'jtd',
])

/** Reads a file by what is in it; its name only says what a person meant it to be. Refuses in words what cannot be read. */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  if (bytes.length === 0) throw refuse('empty')
  if (bytes.length > most.file) throw refuse('tooLarge')
  const source = await readAny(bytes, ending(name))
  if (source.lines.length === 0) throw refuse('empty')
  return source
}

async function readAny(bytes: Uint8Array, meant: string): Promise<Source> {
  if (isPdf(bytes)) return (await import('./pdf.ts')).readPdf(bytes)
  if (isOffice(bytes)) {
    if (/^xls/.test(meant)) return (await import('./sheet.ts')).readSheets(bytes)
    return (await import('./docx.ts')).readDocx(bytes)
  }
  if (ofOffice.has(meant)) throw refuse(meant === 'rtf' || meant === 'odt' || meant === 'jtd' ? 'type' : 'noZip')
  return readTextFile(bytes)
}

/** A whole document out of the clipboard. */
export function readPasted(text: string): Source {
  const source = readText(text)
  if (source.lines.length === 0) throw refuse('empty')
  checkLength(source.lines)
  return source
}
