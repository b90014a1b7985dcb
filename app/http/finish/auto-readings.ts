import { pagePieces } from './page-text.ts'

type Read = { text: string; reading?: string }
type Reader = (texts: string[]) => Promise<Read[][]>

const kanji = /[\p{sc=Han}々〆]/u
/** Where no reading may stand, or none is wanted: in what has one, what is drawn, what is no text, what is there to be copied. */
const unread = /^<(?:ruby|title|option|textarea|script|style|svg|template|code)\b|^<[^>]*\stranslate="no"/
const notText = /(<!--.*?-->|&[#\w]+;)/s

/** How long a page waits for its readings, the dictionary's own start included. */
const patienceMs = 5000

/**
 * A page in which every word with kanji has its reading: where staff wrote none, the dictionary's. `note` says so at the end of
 * its main part. Null where the readings were not to be had in time.
 */
export async function withReadings(html: string, read: Reader, note: string): Promise<string | null> {
  const pieces = pagePieces(html, unread)
  const wanted = pieces.flatMap(({ written, isText, lang, isLeft }, at) =>
    isText && lang === 'ja' && !isLeft && kanji.test(written) ? [{ at, parts: written.split(notText) }] : [],
  )
  if (wanted.length === 0) return html
  const texts = wanted.flatMap(({ parts }) => parts.filter(isWord))
  const readings = await inTime(read(texts))
  if (!readings) return null
  const shown = pieces.map(({ written }) => written)
  let next = 0
  let isAny = false
  for (const { at, parts } of wanted) {
    const marked = parts.map((part) => (isWord(part) ? withRuby(readings[next++] ?? []) : part)).join('')
    if (marked === shown[at]) continue
    isAny = true
    // one element around all of it, so that a row of flex items does not tear it apart
    shown[at] = `<span>${marked}</span>`
  }
  const page = shown.join('')
  return isAny ? page.replace('</main>', `<p class="hint auto-readings">${note}</p></main>`) : page
}

const isWord = (part: string) => kanji.test(part) && !notText.test(part)

const withRuby = (read: Read[]): string =>
  read.map(({ text, reading }) => (reading ? `<ruby data-auto>${text}<rt>${reading}</rt></ruby>` : text)).join('')

function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), patienceMs)
  })
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer))
}
