/** What a chart is called and what can be read from it, for those who hear the page; `id` is its own on the page. */
export type Described = { id: string; title: string; description: string }

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * What the chart library writes, made fit for our pages: their policy lets no style attribute and no style sheet in, several
 * charts share one page, and a screen reader needs a name. What it marks for scripts is left out.
 */
export function cleanSvg(svg: string, { id, title, description }: Described): string {
  const name = id.replace(/[^a-z0-9-]/gi, '-')
  const head = `<svg class="chart" role="img" aria-labelledby="${name}-title ${name}-desc" xmlns="http://www.w3.org/2000/svg"`
  const words = `<title id="${name}-title">${escaped(title)}</title><desc id="${name}-desc">${escaped(description)}</desc>`
  return svg
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/<svg\b[^>]*?(viewBox="[^"]*")[^>]*>/, `${head} $1>${words}`)
    .replace(/ style="([^"]*)"/g, (_, css: string) => attributes(css))
    .replace(/ (?:class="zr[^"]*"|ecmeta_[\w-]+="[^"]*"|xlink:[\w-]+="[^"]*"|pointer-events="[^"]*")/g, '')
    .replace(/\bzr\d+-/g, `${name}-`)
    .replace(/\n/g, '')
}

/** `font-size:12px;font-family:sans-serif;` → attributes of the same name, which SVG has for all that is used here. */
function attributes(css: string): string {
  return css
    .split(';')
    .flatMap((each) => {
      const [property = '', value = ''] = each.split(/:(.*)/s)
      return property.trim() === '' ? [] : [` ${property.trim()}="${value.trim()}"`]
    })
    .join('')
}
