import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)
// Our own fonts first, so that a document looks the same on every machine; what they lack may come from the machine.
const fontBlobs = [
  require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
  require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
].map((file) => readFileSync(file))
const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs }] })

/**
 * The template reads its data with `json(bytes(sys.inputs.data))`. What people wrote is data and never becomes source, so
 * nothing in it can be a command of Typst.
 */
export function pdf(template: string, data: unknown): Uint8Array {
  try {
    const made = compiler.compile({ mainFilePath: template, inputs: { data: JSON.stringify(data) }, resetRead: true })
    if (!made.result) throw new Error(`${template}: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics)}`)
    return compiler.pdf(made.result)
  } finally {
    compiler.evictCache(0)
  }
}
