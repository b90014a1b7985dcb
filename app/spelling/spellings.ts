import { searchWords } from './bigrams.ts'
import { searchFold } from './fold.ts'
import { compounds, verbs, words } from './okurigana.ts'

/** A piece of a word, and all it may stand as, itself first. `reach`: how much of the word that is. */
type Piece = { ways: string[]; reach: number }

const most = 60

const listed = (table: string) => searchFold(table).split(' ')
const without = (okurigana: string) => [...new Set([okurigana, okurigana.slice(-1), ''])]

type Compound = { stems: string[]; endings: string[] }
const compoundsByStem = new Map<string, Compound>()
for (const word of listed(compounds)) {
  const parts = /^(\p{sc=Han}+)(\p{sc=Hira}*)(\p{sc=Han}+)(\p{sc=Hira}*)$/u.exec(word)
  if (!parts) throw new Error(`no compound: ${word}`)
  const [, first = '', okurigana = '', second = '', ending = ''] = parts
  const compound = { stems: without(okurigana).map((some) => first + some + second), endings: without(ending) }
  for (const stem of compound.stems) compoundsByStem.set(stem, compound)
}

const wordFamilies = words.trim().split('\n').map(listed)

const anyOf = (all: Iterable<string>) => [...all].sort((a, b) => b.length - a.length).join('|')
const stem = new RegExp(anyOf(compoundsByStem.keys()), 'y')
const word = new RegExp(anyOf(wordFamilies.flat()), 'y')
const verb = new RegExp(
  listed(verbs)
    .map((entry) => entry.split(':'))
    .map(([start = '', next]) => `${start.slice(0, -1)}(?:${start.slice(-1)})?(?=[${next}])`)
    .join('|'),
  'y',
)
const verbStarts = listed(verbs).map((entry) => entry.split(':')[0] ?? '')
/** 3か所, 3ヶ所, 3カ所, 3箇所. */
const counter = /[かカヶヵケ箇](?=[所月国年条町村])|個(?=所)/y
/** 霞が関, 霞ヶ関, 霞ケ関; the kanji before it is looked at beside. */
const between = /[がヶケ](?=\p{sc=Han}|$)/uy

const at = (pattern: RegExp, text: string, place: number) => {
  pattern.lastIndex = place
  return pattern.exec(text)?.[0] ?? null
}
const first = (typed: string, ways: string[]) => [typed, ...ways.filter((way) => way !== typed)]

/** A compound with its okurigana, or as a verb, which has other ones (取り組む). */
function compoundAt(text: string, place: number): Piece | null {
  const found = at(stem, text, place)
  const compound = found === null ? undefined : compoundsByStem.get(found)
  if (found === null || !compound) return null
  const rest = text.slice(place + found.length)
  const ending = compound.endings.find((each) => rest.startsWith(each)) ?? ''
  const typed = found + ending
  const isVerb = ending === '' && /^\p{sc=Hira}/u.test(rest)
  const endings = isVerb ? [''] : compound.endings
  return {
    ways: first(
      typed,
      compound.stems.flatMap((each) => endings.map((end) => each + end)),
    ),
    reach: typed.length,
  }
}

function pieceAt(text: string, place: number): Piece {
  const compound = compoundAt(text, place)
  if (compound) return compound
  const inOtherLetters = at(word, text, place)
  if (inOtherLetters !== null) {
    const family = wordFamilies.find((each) => each.includes(inOtherLetters)) ?? []
    return { ways: first(inOtherLetters, family), reach: inOtherLetters.length }
  }
  const counted = at(counter, text, place)
  if (counted !== null) {
    const ways = [...'かカヶヵケ箇', ...(text[place + 1] === '所' ? ['個'] : [])]
    return { ways: first(counted, ways), reach: 1 }
  }
  const linked = /\p{sc=Han}$/u.test(text.slice(0, place)) ? at(between, text, place) : null
  if (linked !== null) return { ways: first(linked, [...'がヶケ']), reach: 1 }
  const started = at(verb, text, place)
  if (started !== null) {
    const whole = verbStarts.find((each) => each === started || each.slice(0, -1) === started) ?? started
    return { ways: first(started, [whole, whole.slice(0, -1)]), reach: started.length }
  }
  const letter = String.fromCodePoint(text.codePointAt(place) ?? 0)
  return { ways: [letter], reach: letter.length }
}

/** All ways a folded word is written in, as typed first: 取り組み, 取組, 取り組; 1か所, 1ヶ所. */
export function spellings(folded: string): string[] {
  let all = ['']
  for (let place = 0; place < folded.length; ) {
    const { ways, reach } = pieceAt(folded, place)
    all = ways.flatMap((way) => all.map((before) => before + way)).slice(0, most)
    place += reach
  }
  return [...new Set(all)]
}

/** The words somebody asks for, at most ten, each in all its ways. */
export const askedWords = (typed: string): string[][] => searchWords(typed).slice(0, 10).map(spellings)
