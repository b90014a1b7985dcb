import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type exceljs from 'exceljs'
import { readWorkbook } from '#app/documents/reading.fixture.ts'
import { readTable } from '#app/text/csv.ts'

type Files = Map<string, Uint8Array>
const utf8 = '44,34,76,1,,0,false'
/** All sheets, a file for each, with values as they are shown. */
const asCsv = `csv:Text - txt - csv (StarCalc):${utf8},true,false,false,false,-1`

/** Opens files in LibreOffice, all in one go, and gives what it writes of them. */
function opened(files: Files, to: string, ...more: string[]): Files {
  const folder = mkdtempSync(join(tmpdir(), 'tomoni-office-'))
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
    const paths = [...files.keys()].map((name) => join(folder, name))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const options = [profile, '--headless', ...more, '--convert-to', to, '--outdir', join(folder, 'out')]
    const { status, stderr } = spawnSync('soffice', [...options, ...paths], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`LibreOffice: ${stderr}`)
    return new Map(readdirSync(join(folder, 'out')).map((name) => [name, readFileSync(join(folder, 'out', name))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The rows of a file of ours, or of one that LibreOffice wrote. */
export const tableIn = (bytes: Uint8Array): string[][] =>
  readTable(
    Buffer.from(bytes)
      .toString()
      .replace(/^\ufeff/, ''),
  )

/** What the cells of each sheet show: by the name of the file without its ending, a hyphen, and that of the sheet. */
export function sheetsIn(files: Files): Map<string, string[][]> {
  const found = opened(files, asCsv, `--infilter=CSV:${utf8},false`)
  return new Map([...found].map(([name, bytes]) => [name.replace(/\.csv$/, ''), tableIn(bytes)]))
}

/** The text of documents, by the name of the file without its ending. */
export const textsIn = (files: Files): Map<string, string> =>
  new Map(
    [...opened(files, 'txt:Text (encoded):UTF8')].map(([name, bytes]) => [
      name.replace(/\.txt$/, ''),
      Buffer.from(bytes).toString(),
    ]),
  )

/**
 * The same workbooks with rows as high as LibreOffice finds that their texts need. It reckons so for its own format alone, and
 * only where no height is given.
 */
export async function asHighAsNeeded(files: Files): Promise<Map<string, exceljs.Workbook>> {
  const bare: Files = new Map()
  for (const [name, bytes] of files) {
    const book = await readWorkbook(bytes)
    for (const sheet of book.worksheets) {
      // a text that stands in several rows shows what it needs in one
      for (const merged of sheet.model.merges) sheet.unMergeCells(merged)
      sheet.eachRow((row) => Object.assign(row, { height: undefined }))
    }
    bare.set(name, new Uint8Array(await book.xlsx.writeBuffer()))
  }
  const again: Map<string, exceljs.Workbook> = new Map()
  for (const [name, bytes] of opened(opened(bare, 'fods'), 'xlsx')) again.set(name, await readWorkbook(bytes))
  return again
}

/** Rows of a sheet that are one where no single one is high enough: the first of them, with the height of all. */
export function wholeRows(sheet: exceljs.Worksheet): { row: exceljs.Row; height: number }[] {
  const rows: { row: exceljs.Row; height: number }[] = []
  sheet.eachRow((row) => {
    const last = rows.at(-1)
    const { master, isMerged } = row.getCell(1)
    if (last && isMerged && Number(master.row) < row.number) last.height += row.height
    else rows.push({ row, height: row.height })
  })
  return rows
}
