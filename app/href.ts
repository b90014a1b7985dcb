import type { siteMap } from '#site'

/** The site map as the compiler knows it: of each address the names it asks for. None of it is there when this runs. */
type Site = {
  [Entry in keyof typeof siteMap as Entry extends `${infer Path}?${string}`
    ? Path
    : Entry]: Entry extends `${string}?${infer Names}` ? NameOf<Names> : never
}
type NameOf<Names> = Names extends `${infer Name}&${infer Rest}` ? Name | NameOf<Rest> : Names

/** An address of the site map, as it is written there before its question mark. */
export type Address = Exclude<keyof Site, `${string}*`>

type ParameterOf<Path> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParameterOf<More>
    : Rest
  : never

type Value = string | number | boolean | null | undefined
type Query<Path extends Address> = {
  [Name in Site[Path] as Name extends `${infer Several}[]` ? Several : Name]?: Name extends `${string}[]`
    ? Value[]
    : Value
} & { '#'?: Value }

type Given<Path extends Address> = [ParameterOf<Path>] extends [never]
  ? [query?: Query<Path>]
  : [params: Record<ParameterOf<Path>, string | number>, query?: Query<Path>]

/**
 * An address of the portal, without its language prefix (ui/language.tsx and http/handle.ts add that):
 * `href('/plans/:plan/comparison', { plan }, { from: 1 })`. Behind the question mark what is true stands without a value,
 * and what has none is left out; `#` is the place on the page.
 */
export function href<Path extends Address>(path: Path, ...given: Given<Path>): string {
  const [params = {}, query] = (path.includes('/:') ? given : [{}, ...given]) as Record<string, Value>[]
  const filled = path.split('/').map((part) => (part.startsWith(':') ? pathPart(`${params[part.slice(1)]}`) : part))
  return filled.join('/') + (query ? behind(query) : '')
}

function behind({ '#': place, ...asked }: Record<string, Value | Value[]>): string {
  const pairs = Object.entries(asked).flatMap(([name, values]) =>
    [values]
      .flat()
      .filter(isGiven)
      .map((value) => (value === true ? name : `${new URLSearchParams([[name, `${value}`]])}`)),
  )
  return (pairs.length > 0 ? `?${pairs.join('&')}` : '') + (isGiven(place) ? `#${place}` : '')
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '' && value !== false

/** A part of a path in its one spelling: percent signs only where they must be, not where a browser leaves a sign as it is. */
export const pathPart = (text: string): string =>
  /[^\w.~-]/.test(text) ? encodeURIComponent(text).replace(/%(?:3A|40|24|26|2B|2C|3B|3D)/g, decodeURIComponent) : text
