import type { LoaderFunctionArgs } from '@remix-run/node'
import { config } from '#config'
import { db } from '#db/connection'
import { handle } from '../../http/handle.ts'
import { paths } from '../../paths.ts'
import { NotFound } from '../../refusal.ts'
import { prefixOf } from '../../text/language.ts'
import { stripRuby } from '../../text/markdown.ts'
import { calendarFile } from '../calendar.ts'
import { publicEvent } from '../public-event.ts'

/** One session for the calendar of whoever comes. */
export const loader = handle(async ({ params, context }: LoaderFunctionArgs) => {
  const event = await publicEvent(db, params.event ?? '')
  const session = event.sessions.find(({ number }) => String(number) === params.session)
  if (!session) throw new NotFound()
  const { title, slug } = event
  const { lang } = context
  const name = (lang === 'en' ? title.en : lang === 'ja-easy' ? title.easy : null) ?? title.value
  const file = calendarFile({
    id: `${event.id}-${session.number}@tomoni`,
    title: stripRuby(name),
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
    place: [(lang === 'en' && session.venueEn) || session.venue, session.address].filter(Boolean).join(' '),
    link: config.publicUrl + prefixOf(lang) + paths.event(slug),
    cancelled: session.cancelledBecause !== null,
  })
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}-${session.number}.ics"`,
      'Cache-Control': 'no-cache',
    },
  })
})
