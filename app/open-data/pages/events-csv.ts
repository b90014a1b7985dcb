import { config } from '#config'
import { db } from '#db/connection'
import { publicSessions } from '../../events/public-sessions.ts'
import { textOf } from '../../http/context.ts'
import { download } from '../../http/download.ts'
import { handleFile } from '../../http/taking-out.ts'
import { officialCity } from '../../municipality/city.ts'
import { csv } from '../../text/csv.ts'
import { eventRows } from '../event-rows.ts'

const most = 20_000

/** Every session of every published event, in the format municipalities share. */
export const loader = handleFile(async ({ context }) => {
  const [city, sessions] = await Promise.all([officialCity(db), publicSessions(db, { most })])
  const rows = eventRows(sessions, city, config.publicUrl)
  return download(csv(rows), 'csv', { words: [textOf(context)('events:list.title')], plain: 'events' })
})
