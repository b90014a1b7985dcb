import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { algorithm } from '#app/events/allocation/announcement.ts'
import { changesBetween, type DrawRecord, faultsOf } from '#app/events/allocation/record-check.ts'
import { refuse } from './database.ts'

const moment = z.iso.datetime({ offset: true })
const whole = z.int().min(0)
// Strict: what this program does not know it cannot check.
const record = z.strictObject({
  algorithm: z.literal(algorithm, { error: 'not an algorithm this program knows' }),
  event: z.string(),
  session: z.int().nullable(),
  listedAt: moment,
  places: whole,
  strata: z.array(z.strictObject({ label: z.string(), people: whole, places: whole })),
  sources: z
    .array(
      z.strictObject({
        kind: z.enum(['public_number', 'chance']),
        named: z.string(),
        knownFrom: moment.nullable(),
        digits: whole,
        decimals: whole,
      }),
    )
    .min(1),
  list: z.array(z.strictObject({ number: z.string(), people: whole, stratum: z.string(), priority: z.boolean() })),
  listHash: z.string(),
  used: z.array(z.strictObject({ number: z.int().min(1), announcedAt: moment, reason: z.string().nullable() })).min(1),
  seed: z.string().nullable(),
  drawnAt: moment.nullable(),
  log: z.strictObject({ order: z.array(z.string()), drawn: z.array(z.string()) }).nullable(),
})

/** What the person who called npm sees as their folder: npm itself runs in ours. */
const here = process.env.INIT_CWD ?? process.cwd()

function read(file: string): DrawRecord {
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

/** Repeats a draw from its published record, without the portal or its database: `npm run draw -- verify FILE [EARLIER]`. */
const [verb, file, earlier] = process.argv.slice(2)
if (verb !== 'verify' || !file)
  refuse(
    'npm run draw -- verify FILE [EARLIER]   (the JSON file published on the page of the draw, and one taken before it was drawn)',
  )
const published = read(file)
const faults = [...(earlier ? changesBetween(read(earlier), published) : []), ...faultsOf(published)]
if (faults.length > 0) refuse(`The draw is not as published:\n${faults.join('\n')}`)
const { list, listHash, listedAt, places, seed, log, used } = published
console.log(`The list is as published on ${listedAt}: ${list.length} applications for ${places} places, ${listHash}`)
console.log('Compare this with the hash on a print or in a file you took before the draw.')
for (const { number, announcedAt, reason } of used.slice(1))
  console.log(`Source ${number} took the place of the one before on ${announcedAt}: ${reason}`)
if (log === null) console.log('It has not been drawn yet.')
else {
  console.log(`The seed is ${seed}`)
  console.log(`The draw is as published: ${log.drawn.length} of ${log.order.length} applications for ${places} places.`)
}
