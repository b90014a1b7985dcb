import { endWithReadings, momentWithReadings } from '#app/calendar.ts'
import { type LetterForm, letters } from '#app/documents/letters.ts'
import type { Speaker } from '#app/documents/speaker.ts'
import type { PublicEvent } from '#app/events/programme/public-event.ts'
import { href } from '#app/href.ts'
import { pick } from '#app/wording.ts'
import type { PrintedInvitation } from './invitation.ts'

/** An invitation with the code by which somebody applies. */
export function invitationLetters(
  event: PublicEvent,
  codes: PrintedInvitation[],
  form: LetterForm,
  speaker: Omit<Speaker, 'day'>,
) {
  const { lang, publisher, t } = speaker
  const own = (words: PublicEvent['title']) => pick(lang, words)
  const moment = (value: string | Date) => momentWithReadings(value, lang)
  const when = event.sessions
    .filter(({ cancelledBecause }) => cancelledBecause === null)
    .map(({ startsAt, venue, venueEn }) => `${moment(startsAt)} ${(lang === 'en' && venueEn) || venue}`)
  return letters({
    ...{ form, codes, speaker },
    leadsTo: (code) => href('/events/:event/application', { event: event.slug }, { code }),
    text: {
      ...{ title: own(event.title), purpose: own(event.summary), privacy: t('events:apply.privacy') },
      ...{ contact: event.contact, department: own(event.department) },
      period: t('invitations:letter.until', { moment: endWithReadings(event.closesAt, lang), when: when.join('\n') }),
    },
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
  })
}
