import { calendarFile } from '#app/events/programme/calendar.ts'
import { ownDownload } from '#app/http/download.ts'
import { inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { NotFound } from '#app/refusal.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { ownEntries } from '../own-entries.ts'
import { ownSignup } from '../own-signup.ts'

/** The sessions somebody has or had a place in, for their own calendar: with where they meet online, which nobody else is told. */
export const loader = inPublic(async ({ say, params, context }) => {
  const [number, secret] = [params.number ?? '', params.secret ?? '']
  const signup = await guessed('receipt', context.address, () => ownSignup(db, number, secret))
  const entries = await ownEntries(db, signup, { lang: context.lang, publicUrl: config.publicUrl })
  if (entries.length === 0) throw new NotFound()
  const name = say('events:list.title')
  return ownDownload(calendarFile({ entries, name }), 'ics', { words: [name, number], plain: `events-${number}` })
})
