import type { Numbered, Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'
import { childOf, type Element, valOf } from './xml.ts'

/** 1 to 9, where a paragraph or its style says that it is a heading. */
export function outlineOf(looks: Element | undefined, ofStyle: number | null): number | null {
  const own = valOf(looks, 'w:outlineLvl')
  const level = own === undefined ? ofStyle : Number(own)
  return level !== null && level >= 0 && level <= 8 ? level + 1 : null
}

/** Counts a paragraph in its list. What it says itself goes before what its style says; list 0 takes it out of any. */
export function numberOf(looks: Element | undefined, styles: Styles, numbering: Numbering): Numbered | null {
  const styleId = valOf(looks, 'w:pStyle')
  const own = childOf(looks, 'w:numPr')
  const style = styles.of(styleId)
  const list = valOf(own, 'w:numId') ?? style.list
  if (!list || list === '0') return null
  const level = valOf(own, 'w:ilvl') ?? numbering.levelOfStyle(list, styleId ?? '') ?? style.level
  return numbering.next(list, Number(level ?? 0) || 0)
}

/** The end of a paragraph was deleted or moved away: what follows goes on with it. */
export function hasNoEnd(looks: Element | undefined): boolean {
  const own = childOf(looks, 'w:rPr')
  return (childOf(own, 'w:del') ?? childOf(own, 'w:moveFrom')) !== undefined
}

export const isContentsStyle = (name: string): boolean => /^(toc|目次) ?\d|^toc heading/.test(name)

export function indentOf(looks: Element | undefined): number {
  const indent = childOf(looks, 'w:ind')?.attributes
  const twips = Number(indent?.['w:left'] ?? indent?.['w:start'] ?? 0)
  return twips > 0 ? Math.min(8, Math.round(twips / 420)) : 0
}
