import { writtenNumber } from './number-formats.ts'
import type { Styles } from './styles.ts'
import { childOf, type Element, eachChild, elementsOf, isOn, valOf } from './xml.ts'

type Level = {
  start: number
  format: string
  text: string
  isLegal: boolean
  restart: number | null
  gap: string
  style: string
}
type List = { levels: Map<number, Level>; link: string | null; counters: (number | null)[] }
type Use = { list: string; overrides: Map<number, { start: number | null; level: Level | null }>; begun: Set<number> }
export type Numbered = { text: string; isBullet: boolean; level: number }

const deepest = 8
// what a bullet of a symbol font is to a reader: a dot
const dots = /^[\uE000-\uF8FF•·o\-–‐]$/u

/** Numbers that a word processor counts by itself. Lists of one kind count on together, unless one says to begin anew. */
export class Numbering {
  #lists = new Map<string, List>()
  #uses = new Map<string, Use>()

  constructor(bytes: Uint8Array | undefined, styles: Styles) {
    eachChild(bytes, 'w:numbering', (element) => {
      const id = element.attributes
      if (element.name === 'w:abstractNum') this.#lists.set(id['w:abstractNumId'] ?? '', readList(element))
      if (element.name === 'w:num') this.#uses.set(id['w:numId'] ?? '', readUse(element))
    })
    for (const use of this.#uses.values()) {
      // a list that is kept as a style is found by way of that style
      const link = this.#lists.get(use.list)?.link
      const linked = link ? this.#uses.get(styles.of(link).list ?? '') : undefined
      if (linked) use.list = linked.list
    }
  }

  /** The level of a list that paragraphs of a style stand on. */
  levelOfStyle(use: string, style: string): number | null {
    const levels = this.#lists.get(this.#uses.get(use)?.list ?? '')?.levels
    return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? null
  }

  /** Counts a paragraph and gives what stands before it; null where nothing does. */
  next(useId: string, at: number): Numbered | null {
    const use = this.#uses.get(useId)
    const list = use && this.#lists.get(use.list)
    const level = Math.min(Math.max(at, 0), deepest)
    const own = list && levelOf(use, list, level)
    if (!own) return null
    this.#count(use, list, level)
    if (own.format === 'bullet') {
      const sign = own.text.trim()
      return sign === '' ? null : { text: dots.test(sign) ? '・' : sign, isBullet: true, level }
    }
    const text = own.text.replace(/%([1-9])/g, (_, number: string) => {
      const place = Number(number) - 1
      const above = levelOf(use, list, place)
      const count = list.counters[place] ?? above?.start ?? 1
      return writtenNumber(count, own.isLegal ? 'decimal' : (above?.format ?? 'decimal'))
    })
    return text.trim() === '' ? null : { text: text + own.gap, isBullet: false, level }
  }

  #count(use: Use, list: List, level: number): void {
    const start = use.overrides.get(level)?.start
    const isAnew = start !== null && start !== undefined && !use.begun.has(level)
    use.begun.add(level)
    const before = list.counters[level] ?? null
    list.counters[level] = isAnew ? start : before === null ? (levelOf(use, list, level)?.start ?? 1) : before + 1
    for (let deeper = level + 1; deeper <= deepest; deeper++) {
      const restart = levelOf(use, list, deeper)?.restart ?? deeper
      if (restart > 0 && level < restart) list.counters[deeper] = null
    }
  }
}

const levelOf = (use: Use, list: List, level: number): Level | undefined =>
  use.overrides.get(level)?.level ?? list.levels.get(level)

const numberIn = (value: string | undefined): number | null => (/^\d{1,5}$/.test(value ?? '') ? Number(value) : null)

function readLevel(element: Element): Level {
  // a format of later versions stands beside what earlier ones understand
  const format =
    childOf(element, 'w:numFmt') ?? childOf(childOf(childOf(element, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt')
  return {
    start: numberIn(valOf(element, 'w:start')) ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    text: valOf(element, 'w:lvlText') ?? '',
    isLegal: isOn(element, 'w:isLgl') ?? false,
    restart: numberIn(valOf(element, 'w:lvlRestart')),
    gap: valOf(element, 'w:suff') === 'nothing' ? '' : ' ',
    style: valOf(element, 'w:pStyle') ?? '',
  }
}

function readList(element: Element): List {
  const levels = elementsOf(element).filter(({ name }) => name === 'w:lvl')
  return {
    levels: new Map(levels.map((level) => [Number(level.attributes['w:ilvl'] ?? 0), readLevel(level)])),
    link: valOf(element, 'w:numStyleLink') ?? null,
    counters: [],
  }
}

function readUse(element: Element): Use {
  const overrides = elementsOf(element).filter(({ name }) => name === 'w:lvlOverride')
  return {
    list: valOf(element, 'w:abstractNumId') ?? '',
    overrides: new Map(
      overrides.map((override) => {
        const level = childOf(override, 'w:lvl')
        const start = numberIn(valOf(override, 'w:startOverride'))
        return [Number(override.attributes['w:ilvl'] ?? 0), { start, level: level ? readLevel(level) : null }]
      }),
    ),
    begun: new Set(),
  }
}
