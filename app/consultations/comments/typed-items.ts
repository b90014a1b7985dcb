/** A form as it was typed: names like `items[0].body`, values as they came. */
type Typed = Record<string, string | string[]>

const itemName = /^items\[(\d{1,3})\]\.(section|block|blockVersion|quote|body|reason)$/
const otherNames =
  /^(class|classExtra\.\w{1,60}|organisation|name|nameKana|representative|address|email|phone|ageBand|bodyDecided|bodyDecidedOn|speaksFor|formKey|stamp)$/

/** Only what the comment form has: nothing else is carried from page to page. */
export function typedComment(typed: Typed): Record<string, string> {
  const own = Object.entries(typed).filter(([name]) => itemName.test(name) || otherNames.test(name))
  return Object.fromEntries(own.map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]))
}

/** How many opinions a form shows: one at least. */
export function itemCount(typed: Typed): number {
  return Math.max(0, ...Object.keys(typed).map((name) => Number(itemName.exec(name)?.[1] ?? 0))) + 1
}

export function withOneMore(typed: Typed): Typed {
  return { ...typed, [`items[${itemCount(typed)}].body`]: '' }
}

export function without(typed: Typed, at: number): Typed {
  const kept = Object.entries(typed).flatMap(([name, value]): [string, string | string[]][] => {
    const [, index, field] = itemName.exec(name) ?? []
    if (index === undefined) return [[name, value]]
    if (Number(index) === at) return []
    return [[Number(index) > at ? `items[${Number(index) - 1}].${field}` : name, value]]
  })
  return Object.fromEntries(kept)
}

/** Takes an opinion off its paragraph; it stays in the section, which can then be chosen. */
export function offBlock(typed: Typed, at: number): Typed {
  return { ...typed, [`items[${at}].block`]: '', [`items[${at}].blockVersion`]: '' }
}

/** The paragraphs that opinions are about. */
export function typedBlocks(typed: Typed): string[] {
  const blocks = Object.entries(typedComment(typed)).filter(([name]) => name.endsWith('.block'))
  return [...new Set(blocks.map(([, key]) => key).filter(Boolean))]
}

/** Buttons of the form: one opinion more, one less, off the paragraph, back from checking; all others check. */
export function changedComment(typed: Typed): Record<string, string> | null {
  const own = typedComment(typed)
  if (typed.step === 'more') return typedComment(withOneMore(own))
  if (typed.step === 'back') return own
  if (typed.remove !== undefined) return typedComment(without(own, Number(typed.remove)))
  if (typed.free !== undefined) return typedComment(offBlock(own, Number(typed.free)))
  return null
}
