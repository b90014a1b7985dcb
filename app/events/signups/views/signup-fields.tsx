import type { PublicEvent } from '#app/events/programme/public-event.ts'
import type { ServiceKind } from '#app/events/programme/tables.ts'
import { SessionWhen } from '#app/events/programme/views/event-sessions.tsx'
import type { SerializeFrom } from '#app/remix.ts'
import { Checkbox, Checkboxes, Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import { pick, plain, useText } from '#app/ui/language.tsx'
import type { AskedWord, AskedWords } from '../asked-words.ts'
import { FullTag, wouldWait } from './full-session.tsx'

type Event = Pick<SerializeFrom<PublicEvent>, 'asked' | 'mostPeople' | 'sessions' | 'way'> & {
  /** Shown, but not required: of an application that is older than the rule. */
  optional?: string[]
}

/** What can be asked for in any of the sessions. */
export const servicesOf = (event: Pick<Event, 'sessions'>): ServiceKind[] => [
  ...new Set(
    event.sessions.filter((each) => !each.cancelledBecause).flatMap(({ services }) => services.map(({ kind }) => kind)),
  ),
]

/** Who applies, how to reach them, and who comes along; `typed`: by staff, so that no browser fills in its owner. */
export function ApplicantFields({ event, typed = false }: { event: Event; typed?: boolean }) {
  const { say } = useText()
  const asks = (field: string) => event.asked.includes(field)
  const auto = (what: string) => (typed ? 'off' : what)
  return (
    <>
      <TextField name="name" label={say('events:person.name')} maxLength={100} autoComplete={auto('name')} required />
      {(asks('kana') || event.optional?.includes('kana')) && (
        <TextField
          name="nameKana"
          label={say('events:person.nameKana')}
          maxLength={100}
          autoComplete={auto('off')}
          required={asks('kana')}
          optional={!asks('kana')}
        />
      )}
      <TextField
        name="phone"
        type="tel"
        label={say('events:person.phone')}
        autoComplete={auto('tel')}
        required={asks('phone')}
        optional={!asks('phone')}
      />
      <TextField
        name="email"
        type="email"
        label={say('events:person.email')}
        hint={asks('phone') ? undefined : say('events:apply.contactHint')}
        autoComplete={auto('email')}
        optional={asks('phone')}
      />
      {event.mostPeople > 1 && (
        <TextArea
          name="companions"
          label={say('events:person.companions')}
          hint={say('events:apply.companionsHint', { max: event.mostPeople - 1 })}
          rows={3}
          optional
        />
      )}
    </>
  )
}

export function NeedFields({ event }: { event: Event }) {
  const { say } = useText()
  return (
    <>
      <ServiceChoice event={event} />
      <TextArea
        name="needs"
        label={say('events:person.needs')}
        hint={say('events:apply.needsHint')}
        rows={3}
        maxLength={1000}
        optional
      />
    </>
  )
}

/** Where they live, how old they are, of which sex, and whether it is their first time, where the event asks. */
export function AskedFields({ event, words }: { event: Event; words: AskedWords }) {
  const { say } = useText()
  const options = useAskedOptions(words)
  const asks = (field: string) => event.asked.includes(field)
  return (
    <>
      {asks('district') && <WordField name="district" options={options.district} />}
      {asks('age_band') && <WordField name="ageBand" options={options.ageBand} />}
      {asks('sex') && <WordField name="sex" options={options.sex} />}
      {asks('first_time') && <Checkbox name="firstTime" label={say('events:apply.firstTime')} />}
    </>
  )
}

type Options = { value: string; label: string }[]

/** What can be chosen of each, in words. */
export function useAskedOptions({
  districts,
  ageBands,
  sexes,
}: AskedWords): Record<'district' | 'ageBand' | 'sex', Options> {
  const { t, lang } = useText()
  const inWords = (words: AskedWord[]) =>
    words.map(({ code, label, labelEasy, labelEn }) => ({
      value: code,
      label: plain(pick(lang, { ja: label, easy: labelEasy, en: labelEn })),
    }))
  return {
    district: inWords(districts),
    ageBand: inWords(ageBands),
    sex: sexes.map((sex) => ({ value: sex, label: t(`signups:sexOf.${sex}`) })),
  }
}

function WordField({ name, options }: { name: 'district' | 'ageBand' | 'sex'; options: Options }) {
  const { say, t } = useText()
  return (
    <Select
      name={name}
      label={say(`signups:${name}`)}
      hint={say(name === 'sex' ? 'signups:sexWhy' : 'signups:askedWhy')}
      empty={t('signups:choose')}
      options={[...options, { value: 'none', label: t(`signups:no.${name}`) }]}
      required
    />
  )
}

export function SessionChoice({ event }: { event: Event }) {
  const { say } = useText()
  return (
    <Checkboxes
      name="sessions"
      legend={say('events:apply.sessions')}
      required
      options={event.sessions
        .filter(({ cancelledBecause }) => !cancelledBecause)
        .map((session) => ({
          value: String(session.number),
          label: (
            <>
              {say('events:session', { number: session.number })} <SessionWhen session={session} />{' '}
              {wouldWait(event, session) && <FullTag />}
            </>
          ),
          hint: session.venue,
        }))}
    />
  )
}

function ServiceChoice({ event }: { event: Event }) {
  const { say } = useText()
  const kinds = servicesOf(event)
  if (kinds.length === 0) return null
  return (
    <Checkboxes
      name="services"
      legend={say('events:about.services')}
      hint={say('events:apply.servicesHint')}
      optional
      options={kinds.map((kind) => ({
        value: kind,
        label: say(`events:service.${kind}`),
        extra:
          kind === 'childcare' ? (
            <TextField name="ages" label={say('events:apply.ages')} hint={say('events:apply.agesHint')} short />
          ) : event.mostPeople > 1 ? (
            <TextField name={`${kind}People`} label={say('events:apply.count')} inputMode="numeric" short />
          ) : undefined,
      }))}
    />
  )
}
