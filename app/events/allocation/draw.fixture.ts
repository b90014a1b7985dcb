import { createHash } from 'node:crypto'
import type { Source } from './draw-source.ts'

const day = 86_400_000

/** A public number known from then on, with another one a day later. */
export const numberFrom = (knownFrom: Date, changes: { named?: string; decimals?: number; digits?: number } = {}) => {
  const { named = '11月21日の終値', digits = 0, decimals = 2 } = changes
  const fallback = { named: '11月24日の終値', knownFrom: new Date(knownFrom.getTime() + day) }
  return { kind: 'public_number', named, knownFrom, form: { digits, decimals }, fallback } satisfies Source
}

type Json = {
  event: string
  session: number | null
  listedAt: string
  places: number
  strata: { label: string; people: number; places: number }[]
  sources: { kind: string; named: string; knownFrom: string | null; digits: number; decimals: number }[]
  list: { number: string; people: number; stratum: string; priority: boolean }[]
  seed: string | null
}
const sha256 = (text: string) => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex')

/**
 * A draw repeated from its file by what the page says under "The exact reckoning" and nothing else: written without a look at
 * `shuffle.ts`, of which it must not take anything.
 */
export function repeatedFromThePage(file: string) {
  const json = JSON.parse(file) as Json
  const name = `${json.event}/${json.session === null ? 'all' : json.session}`
  let text = `tomoni-draw-2\ndraw\t${name}\nlisted\t${json.listedAt}\nplaces\t${json.places}\n`
  for (const stratum of json.strata) text += `stratum\t${stratum.label}\t${stratum.people}\t${stratum.places}\n`
  let no = 1
  for (const source of json.sources) {
    text += `source\t${no++}\t${source.kind}\t${source.knownFrom ?? ''}\t${source.digits}\t${source.decimals}\t${source.named}\n`
  }
  for (const each of json.list) {
    text += `application\t${each.number}\t${each.people}\t${each.stratum}\t${each.priority ? '1' : '0'}\n`
  }
  const lots: Record<string, string> = {}
  for (const { number } of json.list) lots[number] = sha256(`${json.seed}\n${name}\n${number}`)
  const sorted = (all: Json['list']) => all.sort((a, b) => ((lots[a.number] ?? '') < (lots[b.number] ?? '') ? -1 : 1))
  const order = [
    ...sorted(json.list.filter((each) => each.priority)),
    ...sorted(json.list.filter((each) => !each.priority)),
  ]
  const labels = [...new Set(json.list.map(({ stratum }) => stratum))].sort()
  const all = BigInt(json.list.reduce((sum, { people }) => sum + people, 0))
  const seats = BigInt(json.places) < all ? BigInt(json.places) : all
  const strata = labels.map((label) => {
    const people = json.list.reduce((sum, each) => sum + (each.stratum === label ? each.people : 0), 0)
    const product = seats * BigInt(people)
    return { label, people, places: Number(product / all), left: product % all }
  })
  let rest = Number(seats) - strata.reduce((sum, { places }) => sum + places, 0)
  for (const stratum of [...strata].sort((a, b) => (a.left === b.left ? 0 : a.left > b.left ? -1 : 1))) {
    if (rest-- > 0) stratum.places++
  }
  const winners = new Set<string>()
  let free = json.places
  for (const { label, places } of labels.length > 1 ? strata : []) {
    let own = places
    for (const each of order) {
      if (each.stratum !== label || each.people > own) continue
      winners.add(each.number)
      own -= each.people
      free -= each.people
    }
  }
  for (const each of order) {
    if (winners.has(each.number) || each.people > free) continue
    winners.add(each.number)
    free -= each.people
  }
  const numbers = order.map(({ number }) => number)
  return {
    listHash: sha256(text),
    strata: labels.length > 1 ? strata.map(({ left: _, ...stratum }) => stratum) : [],
    log: { order: numbers, drawn: numbers.filter((number) => winners.has(number)) },
  }
}
