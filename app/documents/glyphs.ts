import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { fontFiles } from './fonts.ts'
import { rareIn } from './rare-letters.ts'

let fonts: Font[] | undefined
const known = new Map<string, boolean>()

/** Whether a font of our documents has it. */
export function hasGlyph(letter: string): boolean {
  const found = known.get(letter)
  if (found !== undefined) return found
  fonts ??= fontFiles.map((file) => create(readFileSync(file)) as Font)
  const point = letter.codePointAt(0) ?? 0
  const has = fonts.some((font) => font.hasGlyphForCodePoint(point))
  known.set(letter, has)
  return has
}

/** The letters of a text that no font of ours can print, each once: 外字, 変体仮名, scripts without a font. */
export const lettersLacking = (text: string): string[] => rareIn(text).filter((letter) => !hasGlyph(letter))

/** Data in whose texts 〓 stands for what cannot be printed, as printers have always set it, and what that was. */
export function withGeta<T>(data: T): { data: T; lacking: string[] } {
  const lacking = lettersLacking(JSON.stringify(data))
  const text = (value: string) => lacking.reduce((all, letter) => all.replaceAll(letter, '〓'), value)
  return { data: lacking.length > 0 ? (textsOf(data, text) as T) : data, lacking }
}

function textsOf(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) return data.map((each) => textsOf(each, change))
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, textsOf(value, change)]))
}
