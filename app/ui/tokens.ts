import tokens from '@digital-go-jp/design-tokens'
import plugin from 'tailwindcss/plugin'

type Shades = Record<string, { $value?: string }>

const shades = (group: Shades) =>
  Object.fromEntries(Object.entries(group).map(([shade, { $value }]) => [shade, $value]))

const { Primitive, Neutral } = tokens.Color

/**
 * The Digital Agency's colours as Tailwind's theme. By way of a plugin, so that only the few in use reach the style
 * sheet; importing the tokens' own CSS would send all two hundred to every reader.
 */
export default plugin(() => {}, {
  theme: {
    colors: {
      blue: shades(Primitive.Blue),
      green: shades(Primitive.Green),
      yellow: shades(Primitive.Yellow),
      red: shades(Primitive.Red),
      gray: shades(Neutral.SolidGray),
      white: Neutral.White.$value,
      black: Neutral.Black.$value,
    },
  },
})
