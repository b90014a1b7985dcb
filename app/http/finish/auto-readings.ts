import { type PagePiece, pagePieces } from './page-text.ts'

type Read = { text: string; reading?: string }
type Reader = (texts: string[]) => Promise<Read[][]>

const kanji = /[\p{sc=Han}々〆]/u
/** Where no reading is wanted: in what has one, what is drawn, what is no text, what is there to be copied. */
const unread = /^<(?:ruby|title|textarea|script|style|svg|template|code)\b|^<[^>]*\stranslate="no"/
/** Words that are seen and take no elements. What is only heard (`aria-label`) stays: a reading behind would be heard twice. */
const seenAttribute = /(?<=^<(?!link|meta)[^>]*\s(?:title|placeholder|data-label)=")[^"]*/g
const notText = /(<!--.*?-->|&[#\w]+;)/s

/** How long a page waits for its readings, the dictionary's own start included. */
const patienceMs = 5000

/**
 * A page in which every word with kanji has its reading: where staff wrote none, the dictionary's, behind the word where no ruby
 * can stand. `note` says so at the end of its main part. Null where the readings were not to be had in time.
 */
export async function withReadings(html: string, read: Reader, note: string): Promise<string | null> {
  const pieces = pagePieces(html, unread)
  const wanted = new Set<string>()
  marked(pieces, (text) => [{ text: wanted.add(text) && text }])
  if (wanted.size === 0) return html
  const texts = [...wanted]
  const readings = await inTime(read(texts))
  if (!readings) return null
  const known = new Map(texts.map((text, at) => [text, readings[at] ?? [{ text }]]))
  const page = marked(pieces, (text) => known.get(text) ?? [{ text }])
  const isAny = readings.flat().some(({ reading }) => reading)
  return isAny ? page.replace('</main>', `<p class="hint auto-readings">${note}</p></main>`) : page
}

type Lookup = (text: string) => Read[]

function marked(pieces: PagePiece[], read: Lookup): string {
  return pieces
    .map(({ written, isText, lang, around, isLeft }) => {
      if (lang !== 'ja' || isLeft || !kanji.test(written)) return written
      if (!isText)
        return unread.test(written) ? written : written.replace(seenAttribute, (words) => inWords(words, read, behind))
      if (around === 'option') return inWords(written, read, behind)
      const shown = inWords(written, read, withRuby)
      // one element around all of it, so that a row of flex items does not tear it apart
      return shown === written ? written : `<span>${shown}</span>`
    })
    .join('')
}

const inWords = (written: string, read: Lookup, mark: (read: Read[]) => string): string =>
  written
    .split(notText)
    .map((part) => (kanji.test(part) && !notText.test(part) ? mark(read(part)) : part))
    .join('')

const behind = (read: Read[]): string =>
  read.map(({ text, reading }) => (reading ? `${text}（${reading}）` : text)).join('')

const withRuby = (read: Read[]): string =>
  read.map(({ text, reading }) => (reading ? `<ruby data-auto>${text}<rt>${reading}</rt></ruby>` : text)).join('')

function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), patienceMs)
  })
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer))
}
