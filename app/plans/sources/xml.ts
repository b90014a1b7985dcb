import { SaxesParser } from 'saxes'
import { most, refuse } from './limits.ts'

/** An element with its names as they are written here, whatever prefix the file gives them. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] }

const prefixes: [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/2010\/wordprocessingShape$/, 'wps'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
]
const known = new Map<string, string>()

function called(uri: string, local: string): string {
  let prefix = known.get(uri)
  if (prefix === undefined) {
    prefix = prefixes.find(([pattern]) => pattern.test(uri))?.[1] ?? ''
    known.set(uri, prefix)
  }
  return prefix ? `${prefix}:${local}` : local
}

/**
 * Hands over the children of the first element called `within`, one after the other, so that no more than one of them is held
 * at a time. A file that declares entities or a document type of its own is refused.
 */
export function eachChild(bytes: Uint8Array | undefined, within: string, take: (element: Element) => void): void {
  if (!bytes) return
  const parser = new SaxesParser({ xmlns: true, position: false })
  const open: Element[] = []
  let [depth, inside, elements, letters] = [0, -1, 0, 0]
  parser.on('doctype', () => {
    throw refuse('entities')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const name = called(uri, local)
    if (++depth > most.depth) throw refuse('broken')
    if (inside >= 0 && depth > inside) {
      if (++elements > most.elements) throw refuse('tooLong')
      const entries = Object.values(attributes).map((each) => [called(each.uri, each.local), each.value] as const)
      const element: Element = { name, attributes: Object.fromEntries(entries), children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    } else if (inside < 0 && name === within) inside = depth
  })
  parser.on('text', (text) => {
    letters += text.length
    if (letters > most.letters * 4) throw refuse('tooLong')
    open.at(-1)?.children.push(text)
  })
  parser.on('closetag', () => {
    if (inside >= 0 && depth > inside) {
      const element = open.pop()
      if (element && open.length === 0) {
        elements = 0
        take(element)
      }
    } else if (depth === inside) inside = Number.POSITIVE_INFINITY
    depth--
  })
  parser.on('error', () => {
    throw refuse('broken')
  })
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8')
  for (let at = 0; at < bytes.length; at += 65_536)
    parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }))
  parser.close()
}

export const elementsOf = ({ children }: Element): Element[] => children.filter((child) => typeof child !== 'string')
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child): child is Element => typeof child !== 'string' && child.name === name)
/** What stands in an attribute called `w:val` of a child. */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val']
/** A switch is on where it stands, unless it says otherwise. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = childOf(element, name)
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1')
}
export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** The first element of this name, however deep it lies. */
export function findIn(element: Element, ...names: string[]): Element | undefined {
  for (const child of elementsOf(element)) {
    if (names.includes(child.name)) return child
    const found = findIn(child, ...names)
    if (found) return found
  }
  return undefined
}

/** The outermost elements of this name, each once: of what stands in a newer and an older form the first is read. */
export function allIn(element: Element, name: string): Element[] {
  const children = elementsOf(element).filter((child) => child.name !== 'mc:Fallback' || !childOf(element, 'mc:Choice'))
  return children.flatMap((child) => (child.name === name ? [child] : allIn(child, name)))
}
