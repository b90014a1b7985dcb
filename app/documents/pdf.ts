import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { translator } from '#app/text/translation.ts'
import { fontFiles } from './fonts.ts'
import { withGeta } from './glyphs.ts'
import { numbersOf } from './rare-letters.ts'

// Our own fonts first, so that a document looks the same on every machine; what they lack may come from the machine.
const fontBlobs = fontFiles.map((file) => readFileSync(file))
const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs }] })

/**
 * The template reads its data with `json(bytes(sys.inputs.data))`. What people wrote is data and never becomes source, so
 * nothing in it can be a command of Typst. At the end stands what could not be printed.
 */
export function pdf(template: string, written: unknown): Uint8Array {
  const { data, lacking } = withGeta(written)
  const inputs = { data: JSON.stringify(data), lacking: lackingNote(data, lacking) }
  try {
    const made = compiler.compile({ mainFilePath: template, inputs, resetRead: true })
    if (!made.result) throw new Error(`${template}: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics)}`)
    return compiler.pdf(made.result)
  } finally {
    compiler.evictCache(0)
  }
}

type InLanguage = { lang?: 'ja' | 'en'; easy?: boolean }

/** In the language of the document; empty where nothing is lacking. */
function lackingNote(data: unknown, lacking: string[]): string {
  if (lacking.length === 0) return ''
  const { lang, easy } = data as InLanguage
  const t = translator(lang === 'en' ? 'en' : easy ? 'ja-easy' : 'ja')
  return t('ui:downloads.lackingHere', { letters: numbersOf(lacking) })
}
