import { ownDownload } from '#app/http/download.ts'
import { go } from '#app/http/handle.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { csv } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { sessionDay } from '../../day.ts'
import { namedParties } from '../../day-list.ts'
import { wayToOpenNames } from '../../names.ts'

/** The list for a place without a connection: the same as on paper, with an empty column for who came. */
export const loader = fileAtDesk(sessionDay, async (day, args) => {
  const { actor, event, session } = day
  const opening = await wayToOpenNames(db, day, 'csv')
  if (opening) throw go(args.context, opening)
  const rows = await namedParties(db, actor, { session, what: 'csv' })
  const head = [
    ...['events-desk:signups.number', 'events:person.name', 'events:person.nameKana', 'events-desk:signups.people'],
    ...['events-day:lists.with', 'events:about.services', 'events:person.needs', 'events-day:lists.cameCount'],
  ]
  const service = ({ kind, people, ages }: (typeof rows)[number]['party']['services'][number]) => {
    const words = `${args.say(`events:service.${kind}`)} ${args.say('events:people', { count: people })}`
    return ages.length > 0 ? `${words} (${args.say('events-day:lists.ages', { ages: ages.join('・') })})` : words
  }
  const table = csv([
    head.map((key) => args.say(key)),
    ...rows.map(({ party, named }) => [
      ...[party.number, named?.name ?? '', named?.nameKana ?? '', party.people, named?.companions.join('、') ?? ''],
      ...[party.services.map(service).join('、'), named?.needs ?? '', party.checkIn?.people ?? ''],
    ]),
  ])
  const words = [
    event.title,
    args.say('events:session', { number: session.number }),
    args.say('events-day:lists.fileName'),
  ]
  return ownDownload(table, 'csv', { words, plain: `list-${event.slug}-${session.number}` })
})
