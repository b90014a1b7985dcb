import { textOf } from '#app/http/context.ts'
import { ownDownload } from '#app/http/download.ts'
import { go, handle } from '#app/http/handle.ts'
import { staffTakingOut } from '#app/http/taking-out.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { csv } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { sessionDay } from '../../day.ts'
import { namedParties } from '../../day-list.ts'
import { wayToOpenNames } from '../../names.ts'

/** The list for a place without a connection: the same as on paper, with an empty column for who came. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  const day = await sessionDay(db, await staffTakingOut(args), args.params)
  const { actor, event, session } = day
  const opening = await wayToOpenNames(db, day, 'csv')
  if (opening) throw go(args.context, opening)
  const t = textOf(args.context)
  const rows = await namedParties(db, actor, { session, what: 'csv' })
  const head = [
    ...['events-desk:signups.number', 'events:person.name', 'events:person.nameKana', 'events-desk:signups.people'],
    ...['events-day:lists.with', 'events:about.services', 'events:person.needs', 'events-day:lists.cameCount'],
  ]
  const service = ({ kind, people, ages }: (typeof rows)[number]['party']['services'][number]) => {
    const words = `${t(`events:service.${kind}`)} ${t('events:people', { count: people })}`
    return ages.length > 0 ? `${words} (${t('events-day:lists.ages', { ages: ages.join('・') })})` : words
  }
  const table = csv([
    head.map((key) => t(key)),
    ...rows.map(({ party, named }) => [
      ...[party.number, named?.name ?? '', named?.nameKana ?? '', party.people, named?.companions.join('、') ?? ''],
      ...[party.services.map(service).join('、'), named?.needs ?? '', party.checkIn?.people ?? ''],
    ]),
  ])
  const words = [event.title, t('events:session', { number: session.number }), t('events-day:lists.fileName')]
  return ownDownload(table, 'csv', { words, plain: `list-${event.slug}-${session.number}` })
})
