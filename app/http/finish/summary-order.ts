/**
 * The lines of an error summary in the order of the fields they lead to. What a schema finds first need not stand first on the
 * page, and only the whole page knows what does.
 */
export function inFormOrder(html: string): string {
  return html.replace(/(<ul class="to-mend">)(.*?)(<\/ul>)/s, (_, open: string, lines: string, close: string) => {
    const all = lines.match(/<li>.*?<\/li>/gs) ?? []
    const place = (line: string) => {
      const id = /href="#([^"]*)"/.exec(line)?.[1]
      const at = id === undefined ? -1 : html.indexOf(` id="${id}"`)
      // about the form as a whole: first; with no field of its own on the page: last
      return at < 0 && id !== undefined ? Number.POSITIVE_INFINITY : at
    }
    const placed = all.map((line) => ({ line, at: place(line) })).sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    return open + placed.map(({ line }) => line).join('') + close
  })
}
