import { inflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf } from './pdf.fixture.ts'
import type { TableFormat } from './table.ts'

/** The files of an archive by their names, read from its directory at the end. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  const all = Buffer.from(bytes)
  const end = all.lastIndexOf(Buffer.from('PK\x05\x06'))
  const files = new Map<string, string>()
  let at = all.readUInt32LE(end + 16)
  for (let n = all.readUInt16LE(end + 10); n > 0; n--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => all.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const head = all.readUInt32LE(at + 42)
    const from = head + 30 + all.readUInt16LE(head + 26) + all.readUInt16LE(head + 28)
    const packed = all.subarray(from, from + all.readUInt32LE(at + 20))
    const isStored = all.readUInt16LE(at + 10) === 0
    files.set(all.toString('utf8', at + 46, at + 46 + name), (isStored ? packed : inflateRawSync(packed)).toString())
    at += 46 + name + extra + comment
  }
  return files
}

export async function readPdf(bytes: Uint8Array) {
  const document = await openPdf(bytes)
  const { info } = await document.getMetadata()
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1)
  const pages = await Promise.all(numbers.map((number) => textOf(document, number)))
  return {
    info: info as Record<string, string>,
    totalPages: document.numPages,
    pages,
    text: pages.join('\n'),
    fonts: await fontsOf(document),
  }
}

type Pdf = Awaited<ReturnType<typeof openPdf>>

async function textOf(document: Pdf, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

/** The names of the fonts of which a page has signs. */
async function fontsOf(document: Pdf): Promise<string[]> {
  const page = await document.getPage(1)
  const { fnArray, argsArray } = await page.getOperatorList()
  const ids = new Set(argsArray.filter((_, at) => fnArray[at] === OPS.setFont).map(([id]) => String(id)))
  return [...ids].map((id) => String(page.commonObjs.get(id).name))
}

export async function readWorkbook(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  return book
}

/** Everything a reader, or somebody who takes the file apart, can find in it. */
export async function everythingIn(format: TableFormat, bytes: Uint8Array): Promise<string> {
  if (format !== 'pdf') return [...unzipped(bytes).entries()].flat().join('\n')
  const { text, info } = await readPdf(bytes)
  return `${text}\n${JSON.stringify(info)}`
}
