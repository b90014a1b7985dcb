import { most, refuse } from './limits.ts'
import type { PictureBytes, SourceComment } from './line.ts'
import type { Around } from './pieces.ts'
import { type Element, eachChild, elementsOf, findIn, textOf } from './xml.ts'

export type Parts = Map<string, Uint8Array>
type Relation = { type: string; target: string; isOutside: boolean }

const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** Where the text of the document lies. Refuses files of other programs and those that carry macros, by what is in them. */
export function documentPart(parts: Parts): string {
  let main = ''
  eachChild(parts.get('_rels/.rels'), 'Relationships', ({ attributes }) => {
    if (/\/officeDocument$/.test(attributes.Type ?? '')) main = (attributes.Target ?? '').replace(/^\//, '')
  })
  let type = ''
  let hasMacros = [...parts.keys()].some((name) => /vbaProject\.bin$/i.test(name))
  eachChild(parts.get('[Content_Types].xml'), 'Types', ({ attributes }) => {
    if (/macroEnabled|vbaProject/.test(attributes.ContentType ?? '')) hasMacros = true
    if (attributes.PartName === `/${main}`) type = attributes.ContentType ?? ''
  })
  if (hasMacros) throw refuse('macros')
  if (!parts.has(main)) throw refuse('broken')
  if (type !== document && type !== document.replace('document.main', 'template.main')) throw refuse('otherOffice')
  return main
}

/** What a part refers to by ids. Nothing outside of the file is ever fetched. */
export function relationsOf(parts: Parts, name: string): Map<string, Relation> {
  const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : ''
  const relations = new Map<string, Relation>()
  eachChild(parts.get(`${folder}_rels/${name.slice(folder.length)}.rels`), 'Relationships', ({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes
    const isOutside = TargetMode === 'External'
    const target = isOutside ? Target : resolved(folder, Target)
    relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isOutside })
  })
  return relations
}

function resolved(folder: string, target: string): string {
  const path = new URL(target, `zip:/${target.startsWith('/') ? '' : folder}`).pathname
  return decodeURI(path.replace(/^\//, ''))
}

/** The part of a kind that a document has once. */
export const partOf = (parts: Parts, relations: Map<string, Relation>, type: string): Uint8Array | undefined =>
  parts.get([...relations.values()].find((relation) => relation.type === type && !relation.isOutside)?.target ?? '')

export function aroundOf(parts: Parts, relations: Map<string, Relation>): Omit<Around, 'isBold'> {
  const addresses = new Map<string, string>()
  const pictures = new Map<string, string>()
  for (const [id, { type, target, isOutside }] of relations) {
    if (type === 'hyperlink' && isOutside) addresses.set(id, target)
    if (type === 'image' && !isOutside && parts.has(target)) pictures.set(id, target)
  }
  const notes = new Map<string, string>()
  for (const kind of ['foot', 'end'] as const)
    eachChild(partOf(parts, relations, `${kind}notes`), `w:${kind}notes`, (note) => {
      const text = paragraphsIn(note)
      if (!note.attributes['w:type'] && text) notes.set(`${kind} ${note.attributes['w:id']}`, text)
    })
  return { addresses, pictures, notes }
}

export function commentsOf(parts: Parts, relations: Map<string, Relation>): Map<string, SourceComment> {
  const comments = new Map<string, SourceComment>()
  eachChild(partOf(parts, relations, 'comments'), 'w:comments', (comment) => {
    const by = comment.attributes['w:author'] ?? ''
    comments.set(comment.attributes['w:id'] ?? '', { by, text: paragraphsIn(comment).slice(0, 2000) })
  })
  return comments
}

/** The letters of a note or a comment in one line. */
function paragraphsIn(element: Element): string {
  const read = (each: Element): string => {
    if (each.name === 'w:t') return textOf(each)
    if (each.name === 'w:del' || each.name === 'w:moveFrom' || each.name === 'w:rt') return ''
    const text = elementsOf(each).map(read).join('')
    return each.name === 'w:p' || each.name === 'w:tab' || each.name === 'w:br' ? `${text} ` : text
  }
  return read(element).replace(/\s+/g, ' ').trim()
}

/** Only those that a line shows. */
export function picturesIn(parts: Parts, names: Iterable<string>): PictureBytes[] {
  return [...new Set(names)].slice(0, most.pictures).flatMap((name) => {
    const bytes = parts.get(name)
    return bytes ? [{ name, bytes }] : []
  })
}

export function propertiesOf(parts: Parts): { title: string; author: string } {
  const found = { title: '', author: '' }
  eachChild(parts.get('docProps/core.xml'), 'coreProperties', (element) => {
    if (element.name === 'title') found.title = textOf(element).trim().slice(0, 200)
    if (element.name === 'creator') found.author = textOf(element).trim().slice(0, 200)
  })
  return found
}

export const isContentsBlock = (sdt: Element): boolean =>
  /table of contents/i.test(findIn(sdt, 'w:docPartGallery')?.attributes['w:val'] ?? '')
