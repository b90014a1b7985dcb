import { type Announcement, announcementHash } from './announcement.ts'
import type { drawRecord } from './draw-record.ts'
import { exampleOf, patternOf } from './public-number.ts'
import { draw, drawName, sharesOf } from './shuffle.ts'

export type DrawRecord = ReturnType<typeof drawRecord>

export const announcementOf = ({ event, session, listedAt, ...record }: DrawRecord): Announcement => ({
  ...{ name: drawName(event, session), listedAt: new Date(listedAt) },
  ...{ places: record.places, strata: record.strata, sources: record.sources, list: record.list },
})

const time = (moment: string) => Date.parse(moment)

/**
 * What does not hold of a published record, field by field; nothing where the draw is as it was announced. Whoever changes what was
 * announced and hashes it anew shows another hash than the one people have in their mails.
 */
export function faultsOf(record: DrawRecord): string[] {
  const { list, places, strata, listHash } = record
  const found: string[] = []
  const hash = announcementHash(announcementOf(record))
  if (hash !== listHash) {
    found.push(
      `listHash: list, places, strata, sources, listedAt, event and session give ${hash}, not ${listHash}: one of them is not what was published before.`,
    )
  }
  if (new Set(list.map(({ number }) => number)).size < list.length) found.push('list: a number stands on it twice.')
  const shares = sharesOf(list, places)
  const other = Array.from({ length: Math.max(shares.length, strata.length) }).findIndex(
    (_, at) => told(shares[at]) !== told(strata[at]),
  )
  if (other >= 0) found.push(`strata: the list gives ${told(shares[other])}, not ${told(strata[other])}.`)
  found.push(...faultsOfUse(record), ...faultsOfDraw(record))
  return found
}

const told = (stratum: object | undefined) => (stratum ? JSON.stringify(stratum) : 'nothing')

/** Sources: in their order, and none taken up once its number could be known. */
function faultsOfUse({ sources, used, listedAt }: DrawRecord): string[] {
  const found: string[] = []
  if (used[0]?.number !== 1 || used[0].announcedAt !== listedAt)
    found.push('used: the first source was not announced with the list.')
  for (const [at, { number, announcedAt, reason }] of used.entries()) {
    const [source, before] = [sources[number - 1], used[at - 1]]
    if (!source) {
      found.push(`used: source ${number} was not named with the list.`)
      continue
    }
    if (source.knownFrom && time(source.knownFrom) <= time(announcedAt))
      found.push(`used: source ${number} was taken up on ${announcedAt}, when its number was known already.`)
    if (!before) continue
    const known = sources[before.number - 1]?.knownFrom
    if (before.number >= number || !known || time(known) > time(announcedAt))
      found.push(`used: source ${number} was taken up while that before could still come.`)
    if (!reason) found.push(`used: source ${number} was taken up without a reason.`)
  }
  return found
}

function faultsOfDraw({ seed, drawnAt, log, ...record }: DrawRecord): string[] {
  if (seed === null || drawnAt === null || log === null) {
    return seed === null && drawnAt === null && log === null ? [] : ['seed, drawnAt, log: only some of them are there.']
  }
  const { sources, used, event, session, list, places, strata } = record
  const found: string[] = []
  const source = sources[(used.at(-1)?.number ?? 1) - 1]
  if (source?.knownFrom && time(drawnAt) < time(source.knownFrom))
    found.push(`drawnAt: ${drawnAt} is before the number was known (${source.knownFrom}).`)
  if (source?.kind === 'public_number' && !patternOf(source).test(seed))
    found.push(`seed: ${seed} is not written as announced, like ${exampleOf(source)}.`)
  if (source?.kind === 'chance' && !/^[0-9a-f]{64}$/.test(seed)) found.push(`seed: ${seed} is not 256 bits.`)
  const again = draw(list, { seed, name: drawName(event, session), places, strata })
  for (const part of ['order', 'drawn'] as const) {
    const [ours, theirs] = [again[part], log[part]]
    const at = Array.from({ length: Math.max(ours.length, theirs.length) }).findIndex(
      (_, at) => ours[at] !== theirs[at],
    )
    if (at < 0) continue
    found.push(
      `log.${part}: as no. ${at + 1} drawing again gives ${ours[at] ?? 'nobody'}, not ${theirs[at] ?? 'nobody'}.`,
    )
  }
  return found
}

/** What differs between two records of one draw, as that published with the list and that of the result. */
export function changesBetween(earlier: DrawRecord, later: DrawRecord): string[] {
  const names = ['event', 'session', 'listedAt', 'places', 'strata', 'sources', 'list', 'listHash'] as const
  const changed = names.filter((name) => JSON.stringify(earlier[name]) !== JSON.stringify(later[name]))
  const shortened = earlier.used.some((each, at) => JSON.stringify(each) !== JSON.stringify(later.used[at]))
  return [...changed, ...(shortened ? ['used' as const] : [])].map(
    (name) =>
      `${name}: ${JSON.stringify(later[name]).slice(0, 300)} was ${JSON.stringify(earlier[name]).slice(0, 300)}.`,
  )
}
