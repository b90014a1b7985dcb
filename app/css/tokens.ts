import designTokens from '@digital-go-jp/design-tokens'

const { Primitive, Neutral } = designTokens.Color
const groups: Record<string, Record<string, { $value?: string }>> = {
  blue: Primitive.Blue,
  green: Primitive.Green,
  yellow: Primitive.Yellow,
  orange: Primitive.Orange,
  red: Primitive.Red,
  gray: Neutral.SolidGray,
  neutral: { white: Neutral.White, black: Neutral.Black },
}

/**
 * `--token(blue-900)` in a style sheet is that colour of the Digital Agency, put in when the pages are built: only the few
 * in use reach readers; importing the tokens' own CSS would send all two hundred.
 */
export const tokens = {
  postcssPlugin: 'tokens',
  Declaration(declaration: { value: string }) {
    declaration.value = declaration.value.replace(/--token\(([^)]*)\)/g, (asked, name: string) => {
      const [group = '', shade = ''] = name.split('-')
      const colour = groups[group]?.[shade]?.$value
      if (!colour) throw new Error(`The Digital Agency has no ${asked}.`)
      return colour
    })
  },
}
