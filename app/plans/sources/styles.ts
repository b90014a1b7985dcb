import { childOf, eachChild, isOn, valOf } from './xml.ts'

/** What a style says of its paragraphs, with what it takes from those it is based on. */
export type Style = {
  name: string
  /** 0 to 8. */
  outline: number | null
  list: string | null
  level: number | null
  isBold: boolean
}

type Own = Partial<Omit<Style, 'name'>> & { name: string; basedOn: string | null }

const plain: Style = { name: '', outline: null, list: null, level: null, isBold: false }
const numberOr = (value: string | undefined): number | undefined =>
  /^\d{1,2}$/.test(value ?? '') ? Number(value) : undefined

export class Styles {
  #own = new Map<string, Own>()
  #known = new Map<string, Style>()
  #usual = ''

  constructor(bytes: Uint8Array | undefined) {
    eachChild(bytes, 'w:styles', (element) => {
      if (element.name !== 'w:style') return
      const id = element.attributes['w:styleId'] ?? ''
      const paragraph = childOf(element, 'w:pPr')
      const list = childOf(paragraph, 'w:numPr')
      const name = (valOf(element, 'w:name') ?? '').toLowerCase()
      this.#own.set(id, {
        name,
        basedOn: valOf(element, 'w:basedOn') ?? null,
        outline: numberOr(valOf(paragraph, 'w:outlineLvl')) ?? numberOf(name),
        list: valOf(list, 'w:numId'),
        level: numberOr(valOf(list, 'w:ilvl')),
        isBold: isOn(childOf(element, 'w:rPr'), 'w:b'),
      })
      if (element.attributes['w:type'] === 'paragraph' && element.attributes['w:default'] === '1') this.#usual = id
    })
  }

  of(id: string | undefined): Style {
    const asked = id ?? this.#usual
    let found = this.#known.get(asked)
    if (!found) {
      found = this.#resolve(asked)
      this.#known.set(asked, found)
    }
    return found
  }

  #resolve(id: string): Style {
    const chain: Own[] = []
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null && !seen.has(at); ) {
      seen.add(at)
      const own = this.#own.get(at)
      if (own) chain.unshift(own)
      at = own?.basedOn ?? null
    }
    const style = { ...plain }
    for (const { basedOn: _, ...own } of chain)
      Object.assign(style, Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)))
    // nine stands for running text
    return style.outline !== null && style.outline > 8 ? { ...style, outline: null } : style
  }
}

/** `heading 2` has its level by its name, in files that leave it out. */
function numberOf(name: string): number | undefined {
  const level = /^heading ([1-9])$/.exec(name)?.[1]
  return level ? Number(level) - 1 : undefined
}
