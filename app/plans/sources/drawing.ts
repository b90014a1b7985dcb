import type { SourcePicture } from './line.ts'
import { allIn, type Element, findIn } from './xml.ts'

/** Text boxes of a drawing, each a row of paragraphs and tables of its own. */
export const boxesIn = (drawing: Element): Element[] => allIn(drawing, 'w:txbxContent')

/** The picture a drawing shows, with what is said of it to those who do not see it. */
export function pictureIn(drawing: Element, pictures: Map<string, string>): SourcePicture | null {
  const shown = findIn(drawing, 'a:blip', 'v:imagedata')
  const name = pictures.get(shown?.attributes['r:embed'] ?? shown?.attributes['r:id'] ?? '')
  if (!name) return null
  const about = findIn(drawing, 'wp:docPr')?.attributes ?? findIn(drawing, 'v:shape')?.attributes ?? {}
  return { name, alt: (about.descr || about.alt || about.title || '').replace(/\s+/g, ' ').trim() }
}
