/** A piece of a finished page: a tag, or a text with the comments that React leaves in it. */
export type PagePiece = {
  written: string
  /** Of a text; a tag has none. */
  isText: boolean
  /** The language it stands in. */
  lang: string
  /** Where its element begins, and the names of the elements around it, from the outside. */
  start: number
  within: readonly string[]
}

const piece =
  /(?<tag><(?<close>\/?)(?<name>[a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>)|(?<text>(?:<!--.*?-->|<![^>]*>|[^<])+)/gis
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** The pieces of a page, in their order; put together they are the page. What React wrote is well-formed. */
export function pagePieces(html: string): PagePiece[] {
  const open: { name: string; lang: string; start: number }[] = [{ name: '', lang: '', start: -1 }]
  let within: string[] = []
  const pieces: PagePiece[] = []
  for (const { 0: written, groups = {} } of html.matchAll(piece)) {
    const name = groups.name?.toLowerCase()
    if (groups.close && open.length > 1) {
      open.pop()
      within = within.slice(0, -1)
    }
    const around = open.at(-1) as (typeof open)[number]
    const lang = (groups.tag && !groups.close && /\slang="([\w-]*)"/.exec(written)?.[1]) || around.lang
    pieces.push({ written, isText: !name, lang, start: around.start, within })
    if (name && !groups.close && !empty.has(name) && !written.endsWith('/>')) {
      open.push({ name, lang, start: pieces.length - 1 })
      within = [...within, name]
    }
  }
  return pieces
}
