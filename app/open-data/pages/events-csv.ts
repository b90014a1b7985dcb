import { publicSessions } from '#app/events/programme/public-sessions.ts'
import { download } from '#app/http/download.ts'
import { fileInPublic } from '#app/http/page.ts'
import { officialCity } from '#app/municipality/city.ts'
import { csv } from '#app/text/csv.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { eventRows } from '../event-rows.ts'

const most = 20_000

/** Every session of every published event, in the format municipalities share. */
export const loader = fileInPublic(async ({ say }) => {
  const [city, sessions] = await Promise.all([officialCity(db), publicSessions(db, { most })])
  const rows = eventRows(sessions, city, config.publicUrl)
  return download(csv(rows), 'csv', { words: [say('events:list.title')], plain: 'events' })
})
