import { momentWithReadings } from '#app/calendar.ts'
import { drawn } from '#app/documents/drawing.ts'
import { inLanguage, type Speaker } from '#app/documents/speaker.ts'
import type { PublicEvent } from '#app/events/programme/public-event.ts'
import { href } from '#app/href.ts'
import { asPrinted } from '#app/surveys/sheets/code.ts'
import type { PrintedInvitation } from './invitation.ts'

/** Data of the letters (surveys/sheets/letters.typ): an invitation on A4 for each code, or four cards on each sheet. */
export async function invitationLetters(
  event: PublicEvent,
  codes: PrintedInvitation[],
  form: 'one' | 'four',
  { lang, publisher, t, address }: Omit<Speaker, 'day'>,
) {
  const own = (words: PublicEvent['title']) => inLanguage(lang, words)
  const moment = (value: string | Date) => momentWithReadings(value, lang)
  const when = event.sessions
    .filter(({ cancelledBecause }) => cancelledBecause === null)
    .map(({ startsAt, venue, venueEn }) => `${moment(startsAt)} ${(lang === 'en' && venueEn) || venue}`)
  const letter = async ({ number, code }: PrintedInvitation) => ({
    number: String(number),
    code: asPrinted(code),
    qr: await drawn('qrSvg', address(href('/events/:event/application', { event: event.slug }, { code }))),
  })
  return {
    ...{ lang: lang === 'en' ? 'en' : 'ja', easy: lang === 'ja-easy', form, publisher },
    ...{ title: own(event.title), purpose: own(event.summary), privacy: t('events:apply.privacy') },
    ...{ contact: event.contact, department: own(event.department) },
    period: t('invitations:letter.until', { moment: moment(event.closesAt), when: when.join('\n') }),
    address: address(href('/events/:event/application', { event: event.slug })),
    words: {
      greeting: t('invitations:letter.greeting', { city: publisher }),
      how: t('invitations:letter.how'),
      scan: t('invitations:letter.scan'),
      type: t('invitations:letter.type'),
      paper: t('invitations:letter.paper'),
      code: t('invitations:code'),
      noName: t('invitations:letter.noName'),
      once: t('invitations:letter.once'),
      period: t('invitations:letter.period'),
      contact: t('events:about.contact'),
      privacy: t('invitations:letter.privacy'),
      request: t('invitations:letter.request'),
      heading: t('invitations:letter.heading'),
    },
    letters: await Promise.all(codes.map(letter)),
  }
}
