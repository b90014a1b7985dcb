import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { draw, listHash } from '../app/events/shuffle.ts'
import { refuse } from './database.ts'

const record = z.object({
  algorithm: z.literal('tomoni-draw-1'),
  list: z.array(z.object({ number: z.string(), people: z.int(), stratum: z.string(), priority: z.boolean() })),
  listHash: z.string(),
  seed: z.string(),
  log: z.object({ order: z.array(z.string()), drawn: z.array(z.string()), places: z.int() }),
})

/** Repeats a draw from its published record, without the portal or its database: `npm run draw -- verify FILE`. */
const [verb, file] = process.argv.slice(2)
if (verb !== 'verify' || !file) refuse('npm run draw -- verify FILE   (the JSON file published beside the result)')
const read = record.safeParse(JSON.parse(readFileSync(file, 'utf8')))
if (!read.success) refuse(`This is no record of a draw: ${z.prettifyError(read.error)}`)
const { list, listHash: published, seed, log } = read.data
if (listHash(list) !== published)
  refuse(`The list is not the one that was published before: ${listHash(list)} instead of ${published}`)
const again = draw(list, { seed, places: log.places })
if (JSON.stringify(again) !== JSON.stringify(log)) refuse('Drawing again gives another result than the published one.')
console.log(`The draw is as published: ${log.drawn.length} of ${list.length} applications for ${log.places} places.`)
