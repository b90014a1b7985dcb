import { fold } from '#app/text/fold.ts'
import type { Trx } from '#db/connection'
import { openPerson, type Person, withoutName } from './personal.ts'

export type Kind = 'name' | 'organisation' | 'phone' | 'email' | 'address'
export type Needle = { kind: Kind; value: string }
/** What stands in a text, by the text's own name; nothing more of the person. */
export type Found = { text: string; kind: Kind; match: string }

export const bare = (text: string): string => fold(text).replace(/[\s・･]/g, '')
export const digitsOf = (text: string): string => fold(text).replace(/(?<=\d)[\s()~-]+(?=\d)/g, '')

/** The address without the city, which stands in every second sentence of a plan. */
const withinCity = (address: string): string => address.replace(/^.*?[市区町村]/u, '')

/** What of a person must not stand in a text that everybody reads, folded. */
export function needlesOf(person: Person, organisation: boolean): Needle[] {
  const phone = person.phone.replace(/\D/g, '') || digitsOf(person.phone).replace(/\D/g, '')
  const address = bare(person.address)
  const near = withinCity(address)
  const all: (Needle | false)[] = [
    { kind: organisation ? 'organisation' : 'name', value: bare(person.name) },
    { kind: 'name', value: bare(person.nameKana) },
    { kind: 'name', value: bare(person.representative) },
    { kind: 'email', value: bare(person.email) },
    phone.length >= 9 && { kind: 'phone', value: phone },
    address.length >= 6 && { kind: 'address', value: address },
    near.length >= 5 && /\d|[一二三四五六七八九十]/.test(near) && { kind: 'address', value: near },
  ]
  return all.filter((needle): needle is Needle => needle !== false && needle.value.length >= 2)
}

export type Sender = { id: string; person: Person; organisationId: string | null }
type Text = { id: string; plain: string; digits: string }

/** A text as persons are looked for in it. */
export const searched = (id: string, text: string): Text => ({ id, plain: bare(text), digits: digitsOf(text) })

/** Two characters of each text: what does not begin with one of these pairs is nowhere, and is not looked for. */
function pairsOf(texts: Text[]): Set<string> {
  const pairs = new Set<string>()
  for (const { plain, digits } of texts) {
    for (const text of [plain, digits]) for (let at = 1; at < text.length; at++) pairs.add(text.slice(at - 1, at + 1))
  }
  return pairs
}

/** In which of the texts something of a person stands. */
export function findNeedle(needle: Needle, texts: Text[]): Found[] {
  return texts
    .filter(({ plain, digits }) => (needle.kind === 'phone' ? digits : plain).includes(needle.value))
    .map(({ id }) => ({ text: id, kind: needle.kind, match: needle.value }))
}

/**
 * Looks for everybody who sent something to a call in texts that are to be published. An automatic reading of personal
 * data: whoever calls it records that it was done. `each` sees every person once.
 */
export async function searchPersons(
  trx: Trx,
  consultationId: string,
  written: { id: string; text: string }[],
  each: (sender: Sender, counts: boolean) => void = () => undefined,
): Promise<{ submissions: number; found: Found[] }> {
  const texts = written.map(({ id, text }) => searched(id, text))
  const pairs = pairsOf(texts)
  const found = new Map<string, Found>()
  let submissions = 0
  const persons = trx
    .selectFrom('submissionPersons as p')
    .innerJoin('submissions as s', 's.id', 'p.submissionId')
    .leftJoin('countedSubmissions as counted', 'counted.id', 's.id')
    .select(['s.id', 's.organisation', 's.organisationId', 'p.sealed', 'counted.id as counted'])
    .where('s.consultationId', '=', consultationId)
  for await (const { id, organisation, organisationId, sealed, counted } of persons.stream(2000)) {
    const person = openPerson(id, sealed)
    submissions++
    each({ id, person, organisationId }, counted !== null)
    for (const needle of needlesOf(organisationId ? withoutName(person) : person, organisation)) {
      if (!pairs.has(needle.value.slice(0, 2))) continue
      for (const one of findNeedle(needle, texts)) found.set(`${one.text} ${one.match}`, one)
    }
  }
  return { submissions, found: [...found.values()] }
}
