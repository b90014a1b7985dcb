import { largestPicture, pictureType } from '#app/files/picture-type.ts'
import { checkLength, most, refuse } from './limits.ts'
import type { Marked, PictureBytes, Source } from './line.ts'
import { checkZip } from './parts.ts'
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

const notOurs = new Set(['rtf', 'odt', 'ods', 'jtd'])

/** Reads a file by what is in it; its name only says what a person meant it to be. Refuses in words what cannot be read. */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  if (bytes.length === 0) throw refuse('empty')
  if (bytes.length > most.file) throw refuse('tooLarge')
  const source = await withPictures(clean(await readAny(bytes, ending(name))))
  if (source.lines.length === 0) throw refuse('empty')
  return source
}

/** What can be told of a file before it is read: said at once, beside the field. */
export function checkBeginning(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw refuse('empty')
  if (bytes.length > most.file) throw refuse('tooLarge')
  if (isPdf(bytes)) return
  if (isOffice(bytes)) checkZip(bytes)
  else if (ofOffice.has(ending(name))) throw refuse(notOurs.has(ending(name)) ? 'type' : 'noZip')
}

// what no form may store either; a space keeps all places in the text
const bad = /[\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}]/gu
const cleaned = (text: string) =>
  text.replace(bad, (sign) => (sign === '\n' || sign === '\t' ? sign : ' '.repeat(sign.length)))

function clean(source: Source): Source {
  const cleanMarked = <T extends Marked>(marked: T): T => ({
    ...marked,
    text: cleaned(marked.text),
    spans: marked.spans.map((span) => (span.kind === 'note' ? { ...span, text: cleaned(span.text) } : span)),
  })
  const lines = source.lines.map((line) => ({
    ...cleanMarked(line),
    table: line.table && { ...line.table, rows: line.table.rows.map((row) => row.map(cleanMarked)) },
  }))
  return { ...source, lines }
}

/** Only pictures that a page can show; lines with others know it. */
async function withPictures(source: Source): Promise<Source> {
  const pictures: PictureBytes[] = []
  for (const picture of source.pictures) {
    const type = picture.bytes.length <= largestPicture ? await pictureType(picture.bytes) : null
    if (type) pictures.push({ ...picture, type })
  }
  const shown = new Set(pictures.map(({ name }) => name))
  const lines = source.lines.map((line) =>
    line.picture && !shown.has(line.picture.name)
      ? { ...line, picture: { ...line.picture, isBad: true as const } }
      : line,
  )
  return { ...source, lines, pictures }
}

async function readAny(bytes: Uint8Array, meant: string): Promise<Source> {
  if (isPdf(bytes)) return (await import('./pdf.ts')).readPdf(bytes)
  if (isOffice(bytes)) {
    if (/^xls/.test(meant)) return (await import('./sheet.ts')).readSheets(bytes)
    return (await import('./docx.ts')).readDocx(bytes)
  }
  if (ofOffice.has(meant)) throw refuse(notOurs.has(meant) ? 'type' : 'noZip')
  return readTextFile(bytes)
}

/** A whole document out of the clipboard. */
export function readPasted(text: string): Source {
  const source = clean(readText(text))
  if (source.lines.length === 0) throw refuse('empty')
  checkLength(source.lines)
  return source
}
