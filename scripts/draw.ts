import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { draw, drawName, listHash } from '#app/events/allocation/shuffle.ts'
import { refuse } from './database.ts'

const moment = z.iso.datetime({ offset: true })
const record = z.object({
  algorithm: z.literal('tomoni-draw-1', { error: 'not an algorithm this program knows' }),
  event: z.string(),
  session: z.int().nullable(),
  list: z.array(z.object({ number: z.string(), people: z.int(), stratum: z.string(), priority: z.boolean() })),
  listHash: z.string(),
  listedAt: moment,
  sources: z.array(z.object({ kind: z.string(), knownFrom: moment.nullable(), announcedAt: moment })).min(1),
  seed: z.string().nullable(),
  drawnAt: moment.nullable(),
  log: z
    .object({ order: z.array(z.string()), drawn: z.array(z.string()), places: z.int(), gone: z.array(z.string()) })
    .nullable(),
})

/** What the person who called npm sees as their folder: npm itself runs in ours. */
const here = process.env.INIT_CWD ?? process.cwd()

function read(file: string): z.output<typeof record> {
  let text: string
  try {
    text = readFileSync(resolve(here, file), 'utf8')
  } catch (error) {
    refuse(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error)}`,
    )
  }
  let json: unknown
  try {
    // Windows editors put a mark at the beginning
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    refuse(`${file} is not JSON. Take the file "draw.json" from the page of the draw, as it is.`)
  }
  const parsed = record.safeParse(json)
  if (!parsed.success) refuse(`${file} is no record of a draw:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** Repeats a draw from its published record, without the portal or its database: `npm run draw -- verify FILE`. */
const [verb, file] = process.argv.slice(2)
if (verb !== 'verify' || !file)
  refuse('npm run draw -- verify FILE   (the JSON file published on the page of the draw)')
const { event, session, list, listHash: published, listedAt, sources, seed, drawnAt, log } = read(file)
const hash = listHash(list)
if (hash !== published) refuse(`The list is not the one that was published before: ${hash} instead of ${published}`)
if (new Set(list.map(({ number }) => number)).size < list.length) refuse('A number stands on the list twice.')
console.log(`The list is as published on ${listedAt}: ${list.length} applications, ${hash}`)
const early = sources.find(
  ({ knownFrom, announcedAt }) => knownFrom && Date.parse(knownFrom) <= Date.parse(announcedAt),
)
if (early) refuse(`The number was announced on ${early.announcedAt}, when it was known already.`)
if (seed === null || log === null || drawnAt === null) {
  console.log('It has not been drawn yet.')
  process.exit(0)
}
const known = sources.at(-1)?.knownFrom
if (known && Date.parse(drawnAt) < Date.parse(known))
  refuse(`Drawn on ${drawnAt}, before the number was known (${known}).`)
const stranger = log.gone.find((number) => !list.some((each) => each.number === number))
if (stranger) refuse(`${stranger} is said to have given up but does not stand on the list.`)
const again = draw(list, { seed, name: drawName(event, session), places: log.places, gone: log.gone })
for (const part of ['order', 'drawn'] as const) {
  const at = again[part].findIndex((number, place) => number !== log[part][place])
  const isLonger = log[part].length !== again[part].length
  if (at < 0 && !isLonger) continue
  const place = at < 0 ? again[part].length : at
  const [ours, theirs] = [again[part][place] ?? 'nobody', log[part][place] ?? 'nobody']
  refuse(
    `Drawing again gives another result than the published one: as no. ${place + 1} of "${part}" ${ours} instead of ${theirs}.`,
  )
}
console.log(`The seed is ${seed}`)
console.log(
  `The draw is as published: ${log.drawn.length} of ${log.order.length} applications for ${log.places} places.`,
)
