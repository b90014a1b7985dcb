/**
 * What all fonts of our documents have between them (glyphs.test.ts), and what is never seen by itself: nearly every text is
 * made of these alone, so that no font has to be opened for it.
 */
const rare =
  /[^\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}\u0020-\u007e\u00a0-\u017f\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u3000-\u303f\u3041-\u3096\u3099-\u30ff\u4e00-\u9fa5\uff01-\uff9f]/gu

/** The letters of a text, each once, of which it is not known beforehand that they can be printed. */
export const rareIn = (text: string): string[] => [...new Set(text.match(rare))]

/** More than so many say nothing more. */
export const mostNamed = 20

/** Letters by their numbers in Unicode: what cannot be printed cannot be named otherwise. */
export function numbersOf(letters: string[]): string {
  const numbers = letters.map((letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
  return [...numbers.slice(0, mostNamed), ...(numbers.length > mostNamed ? ['…'] : [])].join(' ')
}
