import { sql } from 'kysely'
import { endWithReadings, momentWithReadings } from '#app/calendar.ts'
import { askToCall } from '#app/events/phone-calls/calls.ts'
import { openOnline, sealedOnline } from '#app/events/programme/online.ts'
import type { ServiceKind } from '#app/events/programme/tables.ts'
import { type Applicant, signupSecret } from '#app/events/signups/signup.ts'
import type { PlaceState, ServiceState, SignupMail } from '#app/events/signups/tables.ts'
import { questionnaireFor } from '#app/events/signups/thanks.ts'
import { href } from '#app/href.ts'
import type { Language } from '#app/text/language.ts'
import { unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction } from '#db/connection'
import { type Letter, type Writer, writerIn } from './letter.ts'
import { post } from './mail.ts'

type Session = {
  id: string
  startsAt: string
  form: 'venue' | 'online' | 'both'
  venue: string
  venueEn: string | null
  state: PlaceState
  because: string | null
  /** Of those only who have a place. */
  sealed: string | null
  /** What was asked for in it and not given up. */
  services: { kind: ServiceKind; people: number; state: ServiceState }[]
}
type Told = {
  id: string
  number: string
  language: Language
  sealed: Buffer | null
  slug: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  sessions: Session[]
  expiresAt: Date | null
  /** The draw that decided. */
  draw: string | null
  /** The number of the application that came under the same name or address. */
  second: string | null
}

type Asked = {
  kind: SignupMail
  about: string
  occasion?: string
  /** Of a reminder or of thanks. */
  session?: string
  now?: Date
  /** Whether a mail server is set: without one mails are only kept. */
  isSent?: boolean
}

/** Tells whoever signed up where their application stands; where no mail can reach them, a call is asked for. */
export function mailSignup(db: Db, { kind, about, session, occasion = about, ...asked }: Asked): Promise<void> {
  const { now = new Date(), isSent = true } = asked
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<Told>`
      select u.id, u.number, u.language, u.sealed, e.slug, e.title, e.title_easy, e.title_en, e.translated_from, o.expires_at,
        (select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'form', s.form, 'venue', s.venue, 'venueEn', s.venue_en,
            'state', p.state, 'because', s.cancelled_because,
            'services', (select coalesce(json_agg(json_build_object('kind', v.kind, 'people', x.people, 'state', x.state)
              order by v.kind), '[]') from service_places x join session_services v on v.id = x.service_id
              where x.signup_id = u.id and v.session_id = s.id and x.state <> 'cancelled'),
            'sealed', case when p.state = 'accepted' and s.cancelled_at is null then ${sealedOnline('s')} end)
            order by s.number)
          from session_places p join event_sessions s on s.id = p.session_id
          where p.signup_id = u.id and (not e.sessions_chosen or o.id is null or s.id = o.session_id)
            and s.id = coalesce(${session ?? null}::uuid, s.id)) as sessions,
        (select case when e.sessions_chosen then s.number::text else 'all' end from draws d
          left join event_sessions s on s.id = d.session_id where d.event_id = e.id and d.drawn_at is not null
            and (d.session_id is null or d.session_id = ${session ?? null}::uuid)) as draw,
        (select x.number from signups x where ${kind} = 'again' and x.id = ${occasion}::uuid) as second
      from signups u join events e on e.id = u.event_id left join offers o on o.id = ${about}::uuid and o.signup_id = u.id
      where u.id = ${about}::uuid or o.id is not null`.execute(trx)
    const [told] = rows
    const applicant = told?.sealed && unseal<Applicant>('signups.applicant', told.id, told.sealed)
    if (!told || !applicant) return
    const offer = told.expiresAt ? about : null
    const isCalled = applicant.phone !== '' && (!applicant.email || !isSent)
    if (isCalled) await askToCall(trx, { kind, signup: told.id, about, occasion, session, offer })
    if (!applicant.email) return
    if (kind === 'reminder' && !isAhead(told.sessions?.[0], now)) return
    const writer = await writerIn(trx, told.language)
    const questionnaire =
      session && kind === 'thanks' ? await questionnaireFor(trx, { signup: about, session, now }) : null
    const letter = kind === 'thanks' ? thanks(told, writer, questionnaire) : letterOf(kind, told, writer)
    await post(trx, {
      kind: `signup_${kind}`,
      about: { kind: 'signup', id: occasion },
      to: applicant.email,
      letter,
      writer,
    })
  })
}

/** Whether there is still something to be reminded of: given up or called off meanwhile, there is not. */
const isAhead = (session: Session | undefined, now: Date): boolean =>
  session?.state === 'accepted' && session.because === null && new Date(session.startsAt) > now

const titleIn = ({ title, titleEasy, titleEn }: Told, lang: Language) =>
  (lang === 'en' ? titleEn : lang === 'ja-easy' ? titleEasy : null) ?? title

function thanks(told: Told, writer: Writer, questionnaire: { slug: string; closesAt: Date } | null): Letter {
  const { lang, city, t, address } = writer
  const title = titleIn(told, lang)
  const asked = questionnaire && [
    { text: t('mails:signup.thanks.ask', { until: endWithReadings(questionnaire.closesAt, lang) }) },
    {
      link: {
        label: t('mails:signup.thanks.answer'),
        to: address(href('/surveys/:survey', { survey: questionnaire.slug })),
      },
    },
  ]
  const held = told.sessions.map(({ startsAt }): [string, string] => [
    t('mails:signup.when'),
    momentWithReadings(startsAt, lang),
  ])
  return {
    subject: t('mails:signup.thanks.subject', { city, title }),
    parts: [
      { text: t('mails:signup.thanks.lead') },
      { facts: [[t('mails:signup.event'), title], ...held] },
      ...(asked ?? []),
      { link: { label: t('mails:signup.thanks.event'), to: address(href('/events/:event', { event: told.slug })) } },
    ],
  }
}

/** When and where, and how things stand where that is not the same for all of them; how to get in online only to those who have a place. */
function factsOf(session: Session, isMixed: boolean, { lang, t }: Pick<Writer, 'lang' | 't'>): [string, string][] {
  const online = openOnline(session.id, session.sealed)
  const venue = (lang === 'en' && session.venueEn) || session.venue
  const services = session.services.map(
    ({ kind, people, state }) =>
      `${t(`events:service.${kind}`)} ${t('events:people', { count: people })} – ${t(`events:serviceState.${state}`)}`,
  )
  const facts: [string, string | null | false][] = [
    [t('mails:signup.when'), momentWithReadings(session.startsAt, lang)],
    [t('mails:signup.where'), session.form === 'online' ? t('mails:signup.isOnline') : venue],
    [t('mails:signup.state'), isMixed && session.because === null && t(`events:place.${session.state}`)],
    [t('mails:signup.online'), online && [online.address, online.note].filter(Boolean).join('\n')],
    [t('mails:signup.services'), session.because === null && services.join('\n')],
    [t('mails:signup.because'), session.because],
  ]
  return facts.flatMap(([term, value]): [string, string][] => (value ? [[term, value]] : []))
}

function letterOf(kind: SignupMail, told: Told, { lang, city, t, address }: Writer): Letter {
  const isWaiting = kind === 'received' && told.sessions.some(({ state }) => state === 'waiting')
  const said = isWaiting ? 'waiting' : kind
  const title = titleIn(told, lang)
  // whoever is told that a session is called off is not told of the others
  const isGone = kind === 'session_cancelled'
  const sessions = told.sessions.filter(({ because }) => !isGone || because !== null)
  const isMixed = sessions.some(({ state }) => state !== sessions[0]?.state)
  const until: [string, string][] =
    told.expiresAt && kind === 'offer' ? [[t('mails:signup.until'), endWithReadings(told.expiresAt, lang)]] : []
  return {
    subject: t(`mails:signup.${said}.subject`, { city, title }),
    parts: [
      { text: t(`mails:signup.${said}.lead`) },
      {
        facts: [
          [t('mails:signup.event'), title],
          ...sessions.flatMap((session) => factsOf(session, isMixed, { lang, t })),
          [t('mails:signup.number'), told.number],
          ...(told.second ? [[t('mails:signup.second'), told.second] as [string, string]] : []),
          ...until,
        ],
      },
      {
        link: {
          label: t('mails:signup.own'),
          to: address(href('/signups/:number/:secret', { number: told.number, secret: signupSecret(told.id) })),
        },
      },
      ...(told.draw && (kind === 'accepted' || kind === 'not_drawn')
        ? [
            {
              link: {
                label: t('mails:signup.draw'),
                to: address(href('/events/:event/draws/:draw', { event: told.slug, draw: told.draw })),
              },
            },
          ]
        : []),
      { text: t('mails:signup.end') },
    ],
  }
}
