const ruby = /\{([^{}|\n]+)\|([^{}|\n]+)\}/g

/** `{漢字|かんじ}` → 漢字 */
export const stripRuby = (s: string): string => s.replace(ruby, '$1')

/** How a text in easy Japanese sounds, without the spaces between its words: `{駅|えき}の　まえ` → えきのまえ */
export const readingsIn = (s: string): string => s.replace(ruby, '$2').replaceAll('\u3000', '')

/** The parts of a text, with the reading of each that has one. */
export function partsOf(s: string): { text: string; reading?: string }[] {
  return s
    .split(ruby)
    .map((text, at, all) => (at % 3 === 1 ? { text, reading: all[at + 1] } : { text }))
    .filter(({ text }, at) => at % 3 !== 2 && text !== '')
}
