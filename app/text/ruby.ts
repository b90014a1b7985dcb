const ruby = /\{([^{}|\n]+)\|([^{}|\n]+)\}/g

/** `{漢字|かんじ}` → 漢字 */
export const stripRuby = (s: string): string => s.replace(ruby, '$1')

/** How a text in easy Japanese sounds, without the spaces between its words: `{駅|えき}の　まえ` → えきのまえ */
export const readingsIn = (s: string): string => s.replace(ruby, '$2').replaceAll('\u3000', '')
