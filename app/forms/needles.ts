import { searchFold } from '#app/spelling/fold.ts'
import { foldedAddress } from './contact-fields.ts'

export type Kind = 'name' | 'organisation' | 'phone' | 'email' | 'address'
/** `said`: as whoever looks at what was found reads it, where that is not as it is looked for. */
export type Needle = { kind: Kind; value: string; said?: string }
/** What stands in a text, by the text's own name; nothing more of the person. */
export type Found = { text: string; kind: Kind; match: string }

const gaps = /[\s・･]/g

export const bare = (text: string): string => searchFold(text).replace(gaps, '')
export const digitsOf = (text: string): string => searchFold(text).replace(/(?<=\d)[\s()~-]+(?=\d)/g, '')

/** The address without the city, which stands in every second sentence of a plan. */
const withinCity = (address: string): string => address.replace(/^.*?[市区町村]/u, '')

type Told = Record<'name' | 'nameKana' | 'representative' | 'email' | 'phone' | 'address', string>

/** What of a person must not stand in a text that everybody reads, folded. */
export function needlesOf(person: Told, organisation: boolean): Needle[] {
  const phone = person.phone.replace(/\D/g, '') || digitsOf(person.phone).replace(/\D/g, '')
  const address = bare(person.address)
  const near = withinCity(address)
  const called = (kind: Kind, name: string): Needle => ({ kind, value: bare(name), said: name.replace(gaps, '') })
  const all: (Needle | false)[] = [
    called(organisation ? 'organisation' : 'name', person.name),
    called('name', person.nameKana),
    called('name', person.representative),
    { kind: 'email', value: foldedAddress(person.email) },
    phone.length >= 9 && { kind: 'phone', value: phone },
    address.length >= 6 && { kind: 'address', value: address },
    near.length >= 5 && /\d|[一二三四五六七八九十]/.test(near) && { kind: 'address', value: near },
  ]
  return all.filter((needle): needle is Needle => needle !== false && needle.value.length >= 2)
}

export type Searched = { id: string; plain: string; digits: string }

/** A text as persons are looked for in it. */
export const searched = (id: string, text: string): Searched => ({ id, plain: bare(text), digits: digitsOf(text) })

/** In which of the texts something of a person stands. */
export function findNeedle(needle: Needle, texts: Searched[]): Found[] {
  return texts
    .filter(({ plain, digits }) => (needle.kind === 'phone' ? digits : plain).includes(needle.value))
    .map(({ id }) => ({ text: id, kind: needle.kind, match: needle.said ?? needle.value }))
}
