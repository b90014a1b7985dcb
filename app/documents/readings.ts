import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic'
import { inHiragana } from '#app/spelling/kana.ts'

/** A part of a text, and how it is read where it has kanji. */
export type Read = { text: string; reading?: string }

type Token = { surface: string; reading?: string }

const kanji = /[\p{sc=Han}々〆ヶ]/u
const only = /^[\p{sc=Han}々〆ヶ]+$/u
const parts = /[\p{sc=Han}々〆ヶ]+|[^\p{sc=Han}々〆ヶ]+/gu

/** Words of plans that the dictionary is too old to know. */
const known: Record<string, string> = { 令和: 'れいわ', 協働: 'きょうどう' }
const knownWords = new RegExp(`(${Object.keys(known).join('|')})`)

const builder = new TokenizerBuilder()
builder.setDictionary('embedded://ipadic')
builder.setMode('normal')
builder.setKeepWhitespace(true)
const dictionary = builder.build()

/** How texts are read, by the dictionary: a machine's guess, which knows no names and no context. */
export const readingsOf = (texts: string[]): Read[][] =>
  texts.map((text) => joined(text.split(knownWords).flatMap(read)))

function read(text: string): Read[] {
  if (known[text]) return [{ text, reading: known[text] }]
  if (!kanji.test(text)) return [{ text }]
  const tokens = dictionary.tokenize(text) as Token[]
  // better without readings than other letters than were written
  if (tokens.map(({ surface }) => surface).join('') !== text) return [{ text }]
  return tokens.flatMap(({ surface, reading }) =>
    kanji.test(surface) && reading ? aligned(surface, inHiragana(reading)) : [{ text: surface }],
  )
}

/** 話し合い, はなしあい → 話 はな, し, 合 あ, い: kana stand for themselves. */
function aligned(surface: string, reading: string): Read[] {
  const pieces = surface.match(parts) ?? []
  const shape = pieces.map((piece) => (only.test(piece) ? '(.+?)' : `(${escaped(inHiragana(piece))})`)).join('')
  const found = new RegExp(`^${shape}$`, 'u').exec(reading)?.slice(1)
  if (!found) return [{ text: surface, reading }]
  return pieces.map((text, at) => (only.test(text) ? { text, reading: found[at] } : { text }))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Parts without a reading that follow each other are one. */
function joined(read: Read[]): Read[] {
  const all: Read[] = []
  for (const part of read) {
    const last = all.at(-1)
    if (last && !last.reading && !part.reading) last.text += part.text
    else all.push({ ...part })
  }
  return all
}
