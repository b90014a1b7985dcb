import type { ReactNode } from 'react'
import type { PublicEvent } from '#app/events/programme/public-event.ts'
import type { ServiceKind } from '#app/events/programme/tables.ts'
import { SessionWhen } from '#app/events/programme/views/event-sessions.tsx'
import type { SerializeFrom } from '#app/remix.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { MendPart } from '#app/ui/form/mend-part.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import { Button, Definition } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import type { AskedWord, AskedWords } from '../asked-words.ts'
import type { Sex } from '../tables.ts'
import { FullNotice, FullTag, wouldWait } from './full-session.tsx'
import { servicesOf } from './signup-fields.tsx'

type Event = SerializeFrom<PublicEvent>
export type Checked = {
  sessions: number[]
  services: { kind: ServiceKind; people: number }[]
  ages: number[]
  district: string | null
  ageBand: string | null
  sex: Sex | null
  firstTime: boolean | null
  code: string
  applicant: Record<'name' | 'nameKana' | 'email' | 'phone' | 'needs', string> & { companions: string[] }
}

const sending = 'sending'

/** Everything as it will be stored, to send or to go back to. */
export function SignupCheck({
  event,
  words,
  checked,
  typed,
}: {
  event: Event
  words: AskedWords
  checked: Checked
  typed: Record<string, string | string[]>
}) {
  const { say, t } = useText()
  const { applicant, district, ageBand, sex, firstTime } = checked
  const sessions = event.sessions.filter(
    ({ number, cancelledBecause }) => !cancelledBecause && (!event.sessionsChosen || checked.sessions.includes(number)),
  )
  const people = 1 + applicant.companions.length
  const services = [...new Map(checked.services.map((each) => [each.kind, each])).values()]
  const person = (['name', 'nameKana', 'email', 'phone'] as const).map((field) => ({
    term: say(`events:person.${field}`),
    detail: applicant[field],
  }))
  const who = [
    ...person,
    {
      term: say('events:person.companions'),
      detail: applicant.companions.length > 0 && <div className="typed">{applicant.companions.join('\n')}</div>,
    },
  ]
  const needs = [
    {
      term: say('events:about.services'),
      detail:
        services.length > 0 &&
        services.map(({ kind, people }) => (
          <div key={kind}>
            {say(`events:service.${kind}`)} {say('events:people', { count: people })}
            {kind === 'childcare' && <> ({checked.ages.join(', ')})</>}
          </div>
        )),
    },
    { term: say('events:person.needs'), detail: applicant.needs && <div className="typed">{applicant.needs}</div> },
    { term: say('signups:district'), detail: district && <Word code={district} words={words.districts} /> },
    { term: say('signups:ageBand'), detail: ageBand && <Word code={ageBand} words={words.ageBands} /> },
    { term: say('signups:sex'), detail: sex && say(`signups:sexOf.${sex}`) },
    { term: say('signups:firstTime'), detail: firstTime && say('signups:yes') },
  ]
  return (
    <>
      <p className="lead">{say('events:apply.checkLead')}</p>
      <FullNotice event={event} sessions={sessions} people={people} />
      {event.way === 'invitation' && (
        <Part title={say('invitations:code')} mend={{ to: '#code', part: t('invitations:code') }}>
          <p translate="no">{checked.code}</p>
        </Part>
      )}
      <Part
        title={say('events:apply.sessions')}
        mend={event.sessionsChosen && { to: '#sessions', part: t('events:apply.sessions') }}
      >
        <ul className="plain">
          {sessions.map((session) => (
            <li key={session.number}>
              <SessionWhen session={session} /> {wouldWait(event, session, people) && <FullTag />}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={say('events:apply.who')} mend={{ to: '#name', part: t('events:apply.who') }}>
        <Said items={who} />
      </Part>
      <Part
        title={say('events:apply.wishes')}
        mend={{ to: servicesOf(event).length > 0 ? '#services' : '#needs', part: t('events:apply.wishes') }}
      >
        <Said items={needs} />
      </Part>
      <form id={sending} method="post" className="form">
        {Object.entries(typed)
          .filter(([name]) => name !== 'step')
          .flatMap(([name, value]) =>
            [value].flat().map((one, at) => <Hidden key={`${name} ${at}`} name={name} value={one} />),
          )}
        <div className="actions">
          <Button name="step" value="send">
            {say('events:apply.send')}
          </Button>
          <Button tone="quiet" name="step" value="back">
            {say('ui:form.mend')}
          </Button>
        </div>
      </form>
    </>
  )
}

type Item = { term: ReactNode; detail: ReactNode }

/** What was said of a part; who said nothing reads that. */
function Said({ items }: { items: Item[] }) {
  const { say } = useText()
  const said = items.filter(({ detail }) => detail)
  return said.length > 0 ? <Definition items={said} /> : <p className="hint">{say('events:apply.nothing')}</p>
}

function Part(props: { title: ReactNode; mend: { to: string; part: string } | false; children: ReactNode }) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.children}
      {props.mend && <MendPart form={sending} {...props.mend} />}
    </section>
  )
}

function Word({ code, words }: { code: string; words: AskedWord[] }) {
  const found = words.find((each) => each.code === code)
  return found ? <Written {...wordingOf(found, 'label')} /> : code
}
