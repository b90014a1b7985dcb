/** A piece of a finished page: a tag, or a text with the comments that React leaves in it. */
export type PagePiece = {
  written: string
  isText: boolean
  /** The language it stands in. */
  lang: string
  /** Where its element begins, and what that is. */
  start: number
  around: string
  /** Inside of an element, however far up, that is to be left alone. */
  isLeft: boolean
}

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const language = /\slang="([\w-]*)"/

/** The pieces of a page, in their order; put together they are the page. `left`: how tags begin that are to be left alone. */
export function pagePieces(html: string, left: RegExp): PagePiece[] {
  const open = [{ name: '', lang: '', start: -1, isLeft: false }]
  const pieces: PagePiece[] = []
  const add = (written: string, isText: boolean, lang?: string) => {
    const around = open.at(-1) as (typeof open)[number]
    const { name, start, isLeft } = around
    pieces.push({ written, isText, lang: lang ?? around.lang, start, around: name, isLeft })
  }
  for (let at = 0; at < html.length; ) {
    const tag = nextTag(html, at)
    if (tag > at) add(html.slice(at, tag), true)
    if (tag === html.length) break
    const end = tagEnd(html, tag)
    const written = html.slice(tag, end)
    const isClosing = written[1] === '/'
    const name = /^<\/?([a-z][\w-]*)/i.exec(written)?.[1]?.toLowerCase() ?? ''
    if (isClosing && open.length > 1) open.pop()
    const around = open.at(-1) as (typeof open)[number]
    const lang = isClosing || !written.includes(' lang=') ? around.lang : (language.exec(written)?.[1] ?? around.lang)
    add(written, false, lang)
    if (!isClosing && !empty.has(name) && !written.endsWith('/>'))
      open.push({ name, lang, start: pieces.length - 1, isLeft: around.isLeft || left.test(written) })
    at = end
  }
  return pieces
}

/** Where the next tag begins; what begins with <! is part of the text. */
function nextTag(html: string, from: number): number {
  let at = html.indexOf('<', from)
  while (at >= 0 && html[at + 1] === '!') {
    const end = html.startsWith('<!--', at) ? html.indexOf('-->', at) : at
    at = end < 0 ? -1 : html.indexOf('<', end + 1)
  }
  return at < 0 ? html.length : at
}

/** Behind the tag that begins there; a > between quotation marks ends none. */
function tagEnd(html: string, from: number): number {
  for (let at = html.indexOf('>', from); at >= 0; at = html.indexOf('>', at + 1)) {
    const tag = html.slice(from, at)
    if (!tag.includes('=') || tag.split('"').length % 2 === 1) return at + 1
  }
  return html.length
}
